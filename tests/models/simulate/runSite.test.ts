import { describe, expect, it } from 'vitest';
import { plantColumns } from '../../../models/simulate/PlantColumns.ts';
import { runSite } from '../../../models/simulate/runSite.ts';
import { presetSite } from '../../../models/study/presetSite.ts';
import { at, shortClimate } from '../../support/coolingCases.ts';

const climate = shortClimate(
  Array.from({ length: 24 }, (_, hour) => ({ dryBulb_C: 10 + hour, dewPoint_C: 8 })),
);
const { site } = presetSite('midsize-chiller-waterside', {
  climate,
  it_kW: 1000,
  designBasis: { kind: 'annual-0p4' },
});
const column = (value: number): Float64Array => new Float64Array(24).fill(value);
const load = {
  it_kW: column(800),
  dc_kW: column(0),
  liquid_kW: column(0),
  serverFans_kW: column(96),
  acCompute_kW: column(704),
  shelfLoss_kW: column(0),
};

describe('a site', () => {
  it('draws nothing before it comes into service, and is unaffected afterwards', () => {
    const whole = runSite(site, load);
    const late = runSite(site, load, 12);
    for (const [name, values] of Object.entries(late) as [keyof typeof late, Float64Array][]) {
      expect(
        values.subarray(0, 12).every((value) => value === 0),
        name,
      ).toBe(true);
      expect([...values.subarray(12)], name).toEqual([...whole[name].subarray(12)]);
    }
  });

  it('draws its no-load power without devices', () => {
    const idle = runSite(site, {
      ...load,
      it_kW: column(0),
      serverFans_kW: column(0),
      acCompute_kW: column(0),
    });
    expect(at(idle.facilityLoad_kW, 0)).toBeGreaterThan(0);
    expect(at(idle.upsLoss_kW, 0)).toBeGreaterThan(0);
    expect(at(idle.itLoad_kW, 0)).toBe(0);
  });

  it('has a higher draw of devices with inlets above 27 °C, counted as server fans', () => {
    const warm = presetSite('midsize-chiller-waterside', {
      climate,
      it_kW: 1000,
      designBasis: { kind: 'annual-0p4' },
      changes: { capture: { kind: 'room-air', supplyAir_C: 27 } },
    });
    const hours = runSite(warm.site, load);
    // 27 °C and 2 K of recirculation: + 1 %
    expect(at(hours.itLoad_kW, 5)).toBeCloseTo(808, 9);
    expect(at(hours.serverFans_kW, 5)).toBeCloseTo(96 + 8, 9);
  });

  it('has named columns, and water as the sum of its parts', () => {
    const hours = runSite(site, load);
    const columns = plantColumns(hours, climate.year);
    expect(columns.pumps_kW).toMatchObject({ name: 'pumps_kW', unit: 'kW' });
    expect(columns.water_L).toMatchObject({ unit: 'L' });
    const parts_L =
      at(hours.evaporation_L, 3) +
      at(hours.drift_L, 3) +
      at(hours.blowdown_L, 3) +
      at(hours.humidification_L, 3);
    expect(at(columns.water_L.values, 3)).toBeCloseTo(parts_L, 9);
  });
});
