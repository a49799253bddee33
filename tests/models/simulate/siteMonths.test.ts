import { describe, expect, it } from 'vitest';
import { sum } from '../../../models/math/sum.ts';
import { calendarOf } from '../../../models/series/calendar.ts';
import { runSite } from '../../../models/simulate/runSite.ts';
import { siteMonths, type MonthSums } from '../../../models/simulate/siteMonths.ts';
import { presetIds } from '../../../models/study/coolingStudy.ts';
import { presetSite } from '../../../models/study/presetSite.ts';
import { shortClimate } from '../../support/coolingCases.ts';

const hourCount = 1000;
const climate = shortClimate(
  Array.from({ length: hourCount }, (_, hour) => {
    const dryBulb_C = 12 + 22 * Math.sin(hour / 160) + 6 * Math.sin(hour / 4);
    return { dryBulb_C, dewPoint_C: Math.min(dryBulb_C, 14) - 4 };
  }),
);
const calendar = calendarOf(2025);
const firstHour = 100;

/** A load that rises and falls, with parts on liquid and on DC busbars. */
const wave = (height_kW: number): Float64Array =>
  Float64Array.from({ length: hourCount }, (_, hour) => height_kW * (0.6 + 0.4 * Math.sin(hour / 24)));

describe.each(presetIds)('the months of %s', (id) => {
  const { site, liquidFraction } = presetSite(id, {
    climate,
    it_kW: 1000,
    designBasis: { kind: 'annual-0p4' },
    changes: { heatReuse: { demand_kW: 100, network_C: 60 } },
  });
  const load = {
    it_kW: wave(1000),
    dc_kW: wave(194),
    liquid_kW: wave(1000 * liquidFraction),
    serverFans_kW: wave(70),
    acCompute_kW: wave(730),
    shelfLoss_kW: wave(6),
  };
  const { months } = siteMonths(site, load, calendar, firstHour).plant;

  it('are the sums of its hours for every quantity', () => {
    const hours = runSite(site, load, firstHour);
    expect(Object.keys(months[0] ?? {}).sort()).toEqual(Object.keys(hours).sort());
    for (const [name, column] of Object.entries(hours) as [keyof MonthSums, Float64Array][]) {
      const january = sum(column.subarray(0, 744));
      const february = sum(column.subarray(744));
      expect(Math.abs((months[0]?.[name] ?? NaN) - january), name).toBeLessThanOrEqual(1e-12 * january);
      expect(Math.abs((months[1]?.[name] ?? NaN) - february), name).toBeLessThanOrEqual(1e-12 * february);
      expect(months[2]?.[name], name).toBe(0);
    }
  });
});
