import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../models/plan/document/parse.ts';
import { reportPlan } from '../../models/report/reportPlan.ts';
import type { OptionReport } from '../../models/report/reportSchema.ts';
import { completeWorkload } from '../../models/plan/prepare/completeWorkload.ts';
import { calendarOf } from '../../models/series/calendar.ts';
import { shapeOf } from '../../models/workload/shape.ts';
import { shapeValues } from '../../models/workload/shapeValues.ts';
import { workloadSchema } from '../../models/workload/workloadSchema.ts';
import { library } from '../support/library.ts';
import { looseDesign } from '../support/plans.ts';
import { runs } from '../support/runs.ts';

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const day = fc.array(fraction, { minLength: 24, maxLength: 24 });
const schedule = fc.record(
  { kind: fc.constant('schedule'), weekdayFractions: day, weekendFractions: day, fridayFractions: day },
  { requiredKeys: ['kind', 'weekdayFractions'] },
);
const training = fc.record(
  {
    kind: fc.constant('training'),
    utilisationFraction: fraction,
    checkpointInterval_h: fc.double({ min: 1, max: 168, noNaN: true }),
    checkpointPause_s: fc.integer({ min: 0, max: 3600 }),
    pauseUtilisationFraction: fraction,
    jobGapFraction: fraction,
    outageFraction: fraction,
  },
  { requiredKeys: ['kind', 'utilisationFraction'] },
);
const inference = fc.record(
  {
    kind: fc.constant('inference'),
    peakUtilisationFraction: fc.double({ min: 0, max: 0.5, noNaN: true }),
    peakHourOfDay: fc.integer({ min: 0, max: 23 }),
    nightRatio: fraction,
    weekendRatio: fc.double({ min: 0, max: 2, noNaN: true }),
    userOffset_h: fc.integer({ min: -104, max: 104 }).map((quarters) => quarters / 4),
  },
  { requiredKeys: ['kind', 'peakUtilisationFraction'] },
);
const hourly = fc.tuple(fc.constantFrom(8760, 8784), day).map(([length, hours]) => ({
  kind: 'hourly',
  utilisationFractions: Array.from({ length }, (_, hour) => hours[(hour * 7) % 24] ?? 0),
}));
const anyWorkload = fc.oneof(schedule, training, inference, hourly);
const anyYear = fc.constantFrom(2023, 2024, 2025, 2028);

function reportWith(workload: unknown, calendarYear = 2025, date?: string): OptionReport {
  const plan = looseDesign();
  plan['workload'] = workload;
  plan['site'] = { ...plan['site'], calendarYear };
  if (date !== undefined) plan['phases'] = { p: { date, adds: { racks: 'all' } } };
  const [report] = reportPlan(parsePlan(plan), library).options;
  if (report === undefined) throw new Error('a plan has at least one option');
  return report;
}

const ratio = (actual: number, expected: number): number => Math.abs(actual / expected - 1);

describe('any workload', () => {
  it('is between idle and full utilisation in every hour', () => {
    fc.assert(
      fc.property(anyWorkload, anyYear, (drawn, year) => {
        const { shape, scaleFraction } = shapeOf(completeWorkload(workloadSchema.parse(drawn)));
        const calendar = calendarOf(year);
        const values = shapeValues(shape, calendar);
        expect(values.length).toBe(calendar.hourCount);
        expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
        expect(scaleFraction).toBeGreaterThanOrEqual(0);
        expect(scaleFraction).toBeLessThanOrEqual(1);
      }),
      { seed: 51, numRuns: runs(80) },
    );
  });

  it('gives racks that add up to the total, also if they start within the year', () => {
    fc.assert(
      fc.property(anyWorkload, fc.constantFrom(undefined, '2025-03-15', '2025-12-31'), (drawn, date) => {
        const { annual, racks } = reportWith(drawn, 2025, date);
        const ofRacks = racks.reduce((sum, one) => sum + one.annualEnergy_kWh * one.rackCount, 0);
        expect(ratio(ofRacks, annual.itEnergy_kWh)).toBeLessThan(1e-9);
      }),
      { seed: 52, numRuns: runs(30) },
    );
  });

  it('that is flat uses the same energy as a constant one', () => {
    fc.assert(
      fc.property(fraction, anyYear, fc.constantFrom(8760, 8784), (level, year, length) => {
        const fractions = (count: number): number[] => Array.from({ length: count }, () => level);
        const constant = reportWith({ kind: 'constant', utilisationFraction: level }, year).annual;
        const levelWorkloads = [
          { kind: 'hourly', utilisationFractions: fractions(length) },
          { kind: 'schedule', weekdayFractions: fractions(24) },
          { kind: 'inference', peakUtilisationFraction: level, nightRatio: 1, weekendRatio: 1 },
          { kind: 'training', utilisationFraction: level, checkpointPause_s: 0, outageFraction: 0 },
        ];
        for (const workload of levelWorkloads) {
          const { annual } = reportWith(workload, year);
          expect(ratio(annual.itEnergy_kWh, constant.itEnergy_kWh)).toBeLessThan(1e-12);
          expect(ratio(annual.facilityEnergy_kWh, constant.facilityEnergy_kWh)).toBeLessThan(1e-12);
          expect(ratio(annual.electricityCost, constant.electricityCost)).toBeLessThan(1e-12);
        }
      }),
      { seed: 53, numRuns: runs(15) },
    );
  });

  it('stated by hour is the same workload', () => {
    fc.assert(
      fc.property(fc.oneof(schedule, training, inference), anyYear, (drawn, year) => {
        const { shape, scaleFraction } = shapeOf(completeWorkload(workloadSchema.parse(drawn)));
        const values = [...shapeValues(shape, calendarOf(year))].map((value) => value * scaleFraction);
        const written = reportWith({ kind: 'hourly', utilisationFractions: values }, year).annual;
        expect(ratio(reportWith(drawn, year).annual.itEnergy_kWh, written.itEnergy_kWh)).toBeLessThan(1e-12);
      }),
      { seed: 54, numRuns: runs(30) },
    );
  });
});
