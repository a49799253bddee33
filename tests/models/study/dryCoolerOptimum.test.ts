import { describe, expect, it } from 'vitest';
import climates from '../../../models/catalogue/tables/climates.json' with { type: 'json' };
import type { ClimateRow } from '../../../models/catalogue/climate.ts';
import { hoursOf } from '../../../models/study/coolingStudy.ts';
import { presetSite } from '../../../models/study/presetSite.ts';
import { catalogueClimate } from '../../../models/weather/climateOf.ts';
import { totalOf } from '../../support/coolingCases.ts';

describe('direct to chip with dry coolers and water of 32 °C in Phoenix', () => {
  const place = (climates as Readonly<Record<string, ClimateRow>>)['phoenix-az'];
  if (place === undefined) throw new Error('the catalogue has no Phoenix');
  const climate = catalogueClimate(place);

  // An independent optimum of fans and chillers in each hour.
  it.each([
    [0.5, 1.135, 1.278],
    [0.3, 1.169, 1.313],
  ])('at load %d has a PUE of %d and %d in the peak hour, within 0.01', (loadFraction, pue, peak) => {
    const study = {
      climate,
      it_kW: 1000,
      loadFraction,
      designBasis: { kind: 'extreme-20-year' as const },
    };
    const { facilityLoad_kW, itLoad_kW } = hoursOf(presetSite('direct-to-chip-w32-dry', study), study);
    const hourly = facilityLoad_kW.map((power_kW, hour) => power_kW / (itLoad_kW[hour] ?? 0));
    expect(Math.abs(totalOf(facilityLoad_kW) / totalOf(itLoad_kW) - pue)).toBeLessThan(0.01);
    expect(Math.abs(Math.max(...hourly) - peak)).toBeLessThan(0.01);
  });
});
