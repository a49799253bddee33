import { describe, expect, it } from 'vitest';
import { sum } from '../../../models/math/sum.ts';
import type { CoolingPresetId } from '../../../models/cooling/presets.ts';
import { calendarOf } from '../../../models/series/calendar.ts';
import type { ItHours } from '../../../models/simulate/ItHours.ts';
import { runSite } from '../../../models/simulate/runSite.ts';
import { siteMonths, type MonthSums } from '../../../models/simulate/siteMonths.ts';
import { presetIds } from '../../../models/study/coolingStudy.ts';
import { presetSite, type PresetDuty } from '../../../models/study/presetSite.ts';
import { shortClimate } from '../../support/coolingCases.ts';
import { literalSite } from '../../support/literalSite/literalSite.ts';

const HOURS = 192;
/** Frost and heat, dry and saturated air; not so hot that pads or chillers beside dry coolers are needed, which have tests of their own. */
const climateTo = (hottest_C: number) =>
  shortClimate(
    Array.from({ length: HOURS }, (_, hour) => {
      const swing_K = (hottest_C + 14) / 2;
      const dryBulb_C = hottest_C - swing_K + swing_K * Math.sin(hour / 19) * Math.cos(hour / 3.7);
      return { dryBulb_C, dewPoint_C: Math.min(dryBulb_C, dryBulb_C - 6 + 7 * Math.sin(hour / 5)) };
    }),
    { elevation_m: 300 },
  );
const calendar = calendarOf(2025);

function loadOf(it_kW: (hour: number) => number, liquidFraction: number): ItHours {
  const column = (share: number): Float64Array =>
    Float64Array.from({ length: HOURS }, (_, hour) => share * it_kW(hour));
  return {
    it_kW: column(1),
    dc_kW: column(0.2),
    liquid_kW: column(liquidFraction),
    serverFans_kW: column(0.07),
    acCompute_kW: column(0.73),
    shelfLoss_kW: column(0.006),
  };
}

/** One load for long, and loads that change by the day, or in every hour. */
const loads: readonly (readonly [string, (hour: number) => number])[] = [
  ['a steady load', () => 480],
  ['a load by day and night', (hour) => (hour % 24 < 12 ? 900 : 150)],
  ['a load that changes every hour', (hour) => 520 + 470 * Math.sin(hour * 1.7)],
];

const isDry = (id: CoolingPresetId): boolean => /-dry$|adiabatic/.test(id);

/** Dry coolers without chillers and pads, in air in which they carry the heat; other plants as they are. */
function dutyOf(id: CoolingPresetId): PresetDuty {
  const plant = { kind: 'dry-cooler', trim: 'none' } as const;
  return {
    climate: climateTo(isDry(id) ? 18 : 34),
    it_kW: 1000,
    designBasis: { kind: 'annual-0p4' },
    changes: {
      redundancy: 'N+1',
      unitCount: 3,
      ...(isDry(id) && id !== 'large-airside-adiabatic' ? { plant } : {}),
    },
  };
}

describe.each(presetIds)('the sums of %s', (id) => {
  const { site, liquidFraction } = presetSite(id, dutyOf(id));

  it.each(loads)('are those of a literal calculation, hour by hour, with %s', (_, it_kW) => {
    const load = loadOf(it_kW, liquidFraction);
    const hours = Array.from({ length: HOURS }, (__, at) => literalSite(site, load, at));
    const { months } = siteMonths(site, load, calendar, 0).plant;
    for (const name of Object.keys(hours[0] ?? {}) as (keyof MonthSums)[]) {
      const column = hours.map((hour) => hour[name]);
      const rounding = 1e-12 * sum(column.map(Math.abs));
      const [found, total] = [months[0]?.[name] ?? NaN, sum(column)];
      expect(Math.abs(found - total), `${name}: ${String(found)}, ${String(total)}`).toBeLessThanOrEqual(
        1e-9 * Math.abs(total) + rounding,
      );
    }
  });

  it('do not depend on which hours are computed together', () => {
    const load = loadOf(() => 480, liquidFraction);
    const { months } = siteMonths(site, load, calendar, 0).plant;
    const hours = runSite(site, load);
    for (const [name, column] of Object.entries(hours) as [keyof MonthSums, Float64Array][]) {
      const total = sum(column);
      expect(Math.abs((months[0]?.[name] ?? NaN) - total), name).toBeLessThanOrEqual(
        1e-9 * Math.abs(total) + 1e-9,
      );
    }
  });
});
