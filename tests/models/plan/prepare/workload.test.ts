import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import { LoadsByShape, type LoadFigures } from '../../../../models/plan/prepare/LoadsByShape.ts';
import { completeWorkload } from '../../../../models/plan/prepare/completeWorkload.ts';
import { defaults } from '../../../../models/plan/prepare/defaults.ts';
import { prepare, type Prepared } from '../../../../models/plan/prepare/prepare.ts';
import { scenarioAt } from '../../../../models/plan/document/scenarioAt.ts';
import { simulate } from '../../../../models/simulate/simulate.ts';
import type { Workload } from '../../../../models/workload/workloadSchema.ts';
import { library } from '../../../support/library.ts';
import { looseDesign, type LoosePlan } from '../../../support/plans.ts';

function preparedWith(change: (plan: LoosePlan) => void): Prepared {
  const plan = looseDesign();
  change(plan);
  return prepare(scenarioAt(parsePlan(plan), 'plan'), library);
}

const withWorkload = (workload: Workload): Prepared => preparedWith((plan) => (plan['workload'] = workload));

const inputsOf = ({ facility }: Prepared): [string, string | number, string][] =>
  (facility?.inputs ?? [])
    .filter(({ path }) => path.includes('workload'))
    .map(({ path, value, origin }) => [path, value, origin]);

const day = (fraction: number): number[] => Array.from({ length: 24 }, () => fraction);

describe('inputs of a workload', () => {
  it('of training are listed with their defaults', () => {
    const prepared = withWorkload({ kind: 'training', utilisationFraction: 0.9, checkpointPause_s: 30 });
    expect(inputsOf(prepared)).toEqual([
      ['workload.utilisationFraction', 0.9, 'plan'],
      ['workload.checkpointInterval_h', 1, 'default'],
      ['workload.checkpointPause_s', 30, 'plan'],
      ['workload.pauseUtilisationFraction', 0, 'default'],
      ['workload.jobGapFraction', 0, 'default'],
      ['workload.outageFraction', 0.05, 'default'],
    ]);
  });

  it('of inference are listed with their defaults', () => {
    const prepared = withWorkload({ kind: 'inference', meanUtilisationFraction: 0.5, userOffset_h: -3 });
    expect(inputsOf(prepared)).toEqual([
      ['workload.meanUtilisationFraction', 0.5, 'plan'],
      ['workload.peakHourOfDay', 14, 'default'],
      ['workload.nightRatio', 0.4, 'default'],
      ['workload.weekendRatio', 0.7, 'default'],
      ['workload.userOffset_h', -3, 'plan'],
    ]);
  });

  it('of a schedule state its range and weekly mean', () => {
    const prepared = withWorkload({
      kind: 'schedule',
      weekdayFractions: [...day(0.2).slice(12), ...day(0.8).slice(12)],
      sundayFractions: day(0.1),
    });
    expect(inputsOf(prepared)).toEqual([
      ['workload.weekdayFractions', '20 % to 80 %, mean 50 %', 'plan'],
      ['workload.weekendFractions', 'same as weekdays', 'default'],
      ['workload.sundayFractions', '10 % to 10 %, mean 10 %', 'plan'],
    ]);
    // (6 x 50 % + 10 %) / 7 = 44.3 %.
    const basis = prepared.facility?.inputs.find(({ path }) => path === 'workload.weekdayFractions')?.basis;
    expect(basis).toContain('weekly mean 44.3 %');
  });

  it('of an hourly year state its range and mean', () => {
    const utilisationFractions = Array.from({ length: 8760 }, (_, hour) => (hour % 2 === 0 ? 0.3 : 0.5));
    expect(inputsOf(withWorkload({ kind: 'hourly', utilisationFractions }))).toEqual([
      ['workload.utilisationFractions', '30 % to 50 %, mean 40 %', 'plan'],
    ]);
  });

  it('of many racks are listed as a range, and by kind if they vary', () => {
    const prepared = preparedWith((plan) => {
      const rack = plan.racks['rack-1'];
      const workloadOf = (index: number): Workload =>
        index < 15
          ? { kind: 'constant', utilisationFraction: (10 + index) / 100 }
          : { kind: 'training', utilisationFraction: index / 100 };
      plan['racks'] = Object.fromEntries(
        Array.from({ length: 30 }, (_, index) => [
          `r${String(index)}`,
          { ...rack, workload: workloadOf(index) },
        ]),
      );
    });
    expect(inputsOf(prepared)).toEqual([
      ['workload.utilisationFraction', 1, 'plan'],
      ['racks.r0.workload.utilisationFraction', '0.1 to 0.24', 'plan'],
      ['racks.r15.workload.kind', 'training', 'plan'],
    ]);
  });
});

describe('inference above full utilisation', () => {
  it.each<[string, Workload, string, string]>([
    [
      'by its mean',
      // 2 x 0.9 / (1 + 0.5) = 1.2; at most (1 + 0.5) / 2 = 75 %.
      { kind: 'inference', meanUtilisationFraction: 0.9, nightRatio: 0.5 },
      'workload.meanUtilisationFraction',
      'busiest hour of 120 %; the maximum mean is 75 %',
    ],
    [
      'by its weekends',
      { kind: 'inference', peakUtilisationFraction: 0.9, weekendRatio: 1.5 },
      'workload.peakUtilisationFraction',
      'busiest hour of 135 %; the maximum peak is 66.7 %',
    ],
  ])('is an error %s that states the maximum', (_, workload, path, words) => {
    const { facility, findings } = withWorkload(workload);
    expect(facility).toBeNull();
    const found = findings.find(({ code }) => code === 'workload-above-full');
    expect(found?.path).toBe(path);
    expect(found?.message).toContain(words);
  });

  it('is found in custom workloads of racks as well', () => {
    const { findings } = preparedWith((plan) => {
      plan.racks['rack-1'].workload = { kind: 'inference', meanUtilisationFraction: 0.95 };
    });
    expect(findings.map(({ path }) => path)).toContain('racks.rack-1.workload.meanUtilisationFraction');
  });

  it('is not found if the busiest hour is exactly full', () => {
    const { facility } = withWorkload({ kind: 'inference', meanUtilisationFraction: 0.65, nightRatio: 0.3 });
    expect(facility).not.toBeNull();
  });
});

describe('the defaults of training', () => {
  it('are valid with every interval and every pause that a plan may state alone', () => {
    // The schema compares the two only if both are stated: intervals are at least 0.1 h, pauses at most 3600 s.
    expect(defaults['workload.checkpointPause_s'].value).toBeLessThanOrEqual(0.1 * 3600);
    expect(defaults['workload.checkpointInterval_h'].value * 3600).toBeGreaterThanOrEqual(3600);
  });
});

/** Figures of a rack with draw only. */
function drawing(itIdle_kW: number, itFull_kW: number): LoadFigures {
  const none = { idle_kW: 0, full_kW: 0, sizing_kW: 0, curvature_kW: 0 };
  return {
    itIdle_kW,
    itFull_kW,
    liquid: none,
    dc: none,
    serverFans: none,
    acCompute: none,
    shelfLoss: none,
  };
}

describe('racks of one shape', () => {
  it('are one load if a schedule is stated twice', () => {
    const loads = new LoadsByShape();
    const schedule = (): Workload => ({ kind: 'schedule', weekdayFractions: day(0.5) });
    loads.add(completeWorkload(schedule()), drawing(1, 5), { rackCount: 1, firstHour: 0 });
    loads.add(completeWorkload(schedule()), drawing(1, 3), { rackCount: 2, firstHour: 0 });
    loads.add(completeWorkload({ kind: 'schedule', weekdayFractions: day(0.6) }), drawing(4, 8), {
      rackCount: 1,
      firstHour: 0,
    });
    expect(loads.all.map(({ idle_kW, active_kW }) => [idle_kW, active_kW])).toEqual([
      [3, 8],
      [4, 4],
    ]);
  });

  it('are one load if inference differs only in its level', () => {
    const loads = new LoadsByShape();
    for (const peakUtilisationFraction of [0.2, 0.4, 0.8]) {
      loads.add(completeWorkload({ kind: 'inference', peakUtilisationFraction }), drawing(0, 10), {
        rackCount: 1,
        firstHour: 0,
      });
    }
    expect(loads.all.map(({ active_kW }) => active_kW)).toEqual([expect.closeTo(14, 12)]);
  });
});

describe('the IT load of the flagship plan', () => {
  // Four DGX at 10.5 kW idle and 45.5 kW at full utilisation together: see the plan's own test.
  it('varies between night and peak of a weekday with the stated mean', () => {
    const { facility } = withWorkload({
      kind: 'inference',
      meanUtilisationFraction: 0.6,
      nightRatio: 0.5,
      peakHourOfDay: 15,
    });
    if (facility === null) throw new Error('the plan is computable');
    const { values } = simulate(facility).itLoad_kW;
    const thursday = [...values.subarray(24, 48)];
    // Peak 2 x 0.6 / 1.5 = 0.8: 10.5 + 35 x 0.8 = 38.5 kW; night 0.4: 10.5 + 35 x 0.4 = 24.5 kW.
    expect(thursday[15]).toBeCloseTo(38.5, 9);
    expect(thursday[3]).toBeCloseTo(24.5, 9);
    // Mean: 10.5 + 35 x 0.6 = 31.5 kW.
    expect(thursday.reduce((total, value) => total + value, 0) / 24).toBeCloseTo(31.5, 9);
  });

  it('equals a training week computed by hand', () => {
    const { facility } = withWorkload({
      kind: 'training',
      utilisationFraction: 0.9,
      checkpointInterval_h: 2,
      checkpointPause_s: 360,
      pauseUtilisationFraction: 0.1,
      jobGapFraction: 0.06,
      outageFraction: 0.04,
    });
    if (facility === null) throw new Error('the plan is computable');
    const week = simulate(facility).itLoad_kW.values.subarray(0, 168);
    // 84 pauses of 0.1 h: 8.4 h at 0.1 and 159.6 h at 0.9 = 144.48 h.
    // A job runs in 94 % of the hours, 96 % of those without failure: 144.48 x 0.94 x 0.96 = 130.378752 h.
    // 168 h x 10.5 kW + 130.378752 h x 35 kW = 1764 + 4563.25632 = 6327.25632 kWh.
    expect(week.reduce((total, value) => total + value, 0)).toBeCloseTo(6327.25632, 6);
  });
});
