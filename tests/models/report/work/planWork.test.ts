import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import type { Plan } from '../../../../models/plan/document/planSchema.ts';
import { prepare } from '../../../../models/plan/prepare/prepare.ts';
import { scenarioAt } from '../../../../models/plan/document/scenarioAt.ts';
import { singleFailures } from '../../../../models/power/topology/singleFailures.ts';
import { hallLayoutWork, optionWork, planWork } from '../../../../models/report/work/planWork.ts';
import { profileCount } from '../../../../models/report/work/profileCount.ts';
import { reachedByFailures } from '../../../../models/report/work/reachedByFailures.ts';
import { requireWorkFits } from '../../../../models/report/work/requireWorkFits.ts';
import { workDuration_s } from '../../../../models/report/work/WorkPart.ts';
import { yearCount } from '../../../../models/report/work/yearCount.ts';
import { ModelError } from '../../../../models/problems/ModelError.ts';
import { simulateLifetime } from '../../../../models/life/simulateLifetime.ts';
import { simulate } from '../../../../models/simulate/simulate.ts';
import {
  examplePlan,
  fedRacks,
  lifetimes,
  nodeChain,
  schedules,
  schedulesOfLifetimes,
  type RawPlan,
} from '../../../bench/work/heavyPlans.ts';
import { columnRoom, starRoom, wallRoom } from '../../../bench/work/heavyRooms.ts';
import { library } from '../../../support/library.ts';

const report = { years: 'life', hasFailures: true } as const;
const parsed = (raw: RawPlan): Plan => parsePlan(structuredClone(raw));
const reportWork_s = (raw: RawPlan): number => workDuration_s(planWork(parsed(raw), report));

function refusal(raw: RawPlan, allowed_s: number): ModelError | undefined {
  try {
    requireWorkFits(planWork(parsed(raw), report), { request_s: allowed_s });
    return undefined;
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
}

const huge = { options: 50, life_years: 40, phases: 40, racks: 900 };

describe('the estimated work of a plan', () => {
  it.each([
    'air-vs-liquid',
    'air-vs-liquid-computed',
    'hall-1mw',
    'hall-20mw',
    'hall-owned',
    'ai-hall',
    'mixed-hall',
  ])('is below a second for the example %s', (name) => {
    expect(reportWork_s(examplePlan(name))).toBeLessThan(1);
  });

  it('counts options, years and profiles jointly', () => {
    const sizes = { options: 10, life_years: 20, phases: 20, racks: 100 };
    const base_s = reportWork_s(schedulesOfLifetimes(sizes));
    expect(reportWork_s(schedulesOfLifetimes({ ...sizes, options: 20 })) / base_s).toBeCloseTo(2, 1);
    const long_s = reportWork_s(schedulesOfLifetimes({ ...sizes, life_years: 40, phases: 40 }));
    expect(long_s / base_s).toBeGreaterThan(1.8);
    expect(reportWork_s(schedulesOfLifetimes({ ...sizes, racks: 90 }))).toBeLessThan(base_s);
  });

  it('of one option is a share of that of all', () => {
    const plan = parsed(lifetimes({ options: 10, life_years: 40, phases: 10 }));
    const one_s = workDuration_s(optionWork(plan, 'n3', report));
    expect(workDuration_s(planWork(plan, report)) / one_s).toBeCloseTo(10, 6);
    // An unknown option is an error of the operation, not of the estimate.
    expect(workDuration_s(optionWork(plan, 'none', report))).toBeCloseTo(one_s, 9);
    expect(workDuration_s(optionWork(plan, undefined, report))).toBeCloseTo(one_s, 9);
  });

  it('grows with walls, columns and corners of a room that is laid out', () => {
    const work_s = (raw: RawPlan): number => workDuration_s(hallLayoutWork(parsed(raw), 'hall-1', 1));
    for (const room of [wallRoom, columnRoom])
      expect(work_s(room(2000)) / work_s(room(1000))).toBeGreaterThan(1.8);
    expect(work_s(starRoom(500))).toBeGreaterThan(2 * work_s(starRoom(100)));
    expect(hallLayoutWork(parsed(schedules(1)), undefined, 1)).toEqual([]);
    expect(hallLayoutWork(parsed(wallRoom(1)), 'no such hall', 1)).toEqual([]);
  });

  it('takes milliseconds for a plan of many megabytes', () => {
    const plan = parsed(schedules(20_000));
    const before = process.cpuUsage();
    planWork(plan, report);
    const { user, system } = process.cpuUsage(before);
    // Reading the plan takes several times longer.
    expect((user + system) / 1000).toBeLessThan(250);
  });
});

describe('the counts that the work is estimated from', () => {
  it('are the profiles that are added up', () => {
    for (const raw of [
      schedules(50),
      schedulesOfLifetimes({ options: 1, life_years: 1, phases: 1, racks: 120 }),
    ]) {
      const scenario = scenarioAt(
        parsed(raw),
        Object.keys((raw['options'] as object | undefined) ?? { plan: 0 })[0] ?? '',
      );
      const shapes = new Set(
        prepare(scenario, library).facility?.loads.map(({ shape }) => JSON.stringify(shape)),
      );
      const flat = [...shapes].filter((shape) => shape.includes('flat')).length;
      expect(profileCount(scenario)).toBe(shapes.size - flat);
    }
  });

  it('are no more years than are simulated', () => {
    for (const [life_years, phases] of [
      [1, 1],
      [10, 3],
      [20, 20],
    ] as const) {
      const scenario = scenarioAt(parsed(lifetimes({ options: 1, life_years, phases })), 'n0');
      const { facility } = prepare(scenario, library);
      if (facility === null) throw new Error('it cannot be computed');
      const years = simulateLifetime(scenario, { facility, year: simulate(facility) }, library) ?? [];
      const { billed, simulated } = yearCount(scenario);
      expect(billed).toBe(years.length);
      const different = new Set(years.map(({ year }) => year.itLoad_kW)).size;
      expect(simulated).toBeLessThanOrEqual(different);
      expect(simulated).toBeGreaterThanOrEqual(different / 2);
    }
  });

  it('are no more nodes and racks than failures reach', () => {
    for (const raw of [nodeChain(30, 4), fedRacks({ racks: 40, nodes: 20 })]) {
      const scenario = scenarioAt(parsed(raw), 'plan');
      const topology = prepare(scenario, library).facility?.topology;
      if (topology === undefined || topology === null) throw new Error('it has no topology');
      // With a limit of work below what is counted, not all failures are computed.
      const { nodeCount } = reachedByFailures(scenario);
      expect(singleFailures(topology, undefined, nodeCount / 2).untried.count).toBeGreaterThan(0);
    }
  });
});

describe('work that cannot end in time', () => {
  it('is refused with the sizes, their place and what to reduce', () => {
    const error = refusal(schedulesOfLifetimes(huge), 1);
    expect(error?.code).toBe('work-too-large');
    expect(error?.message).toMatch(
      /^The request would compute for about [\d,]+ s, and may for 1 s: 50 options with 2,000 different years in all, each of up to 97 different workloads/,
    );
    expect(error?.message).toContain('Reduce the number of options, phases');
    expect(error?.issues).toMatchObject([{ path: 'options', rule: 'work that ends in time' }]);
  });

  it('is computed up to three times the allowed time, so that nothing that would end is refused', () => {
    const raw = schedulesOfLifetimes({ options: 10, life_years: 20, phases: 20, racks: 100 });
    const work_s = reportWork_s(raw);
    expect(refusal(raw, work_s / 2.9)).toBeUndefined();
    expect(refusal(raw, work_s / 3.1)?.code).toBe('work-too-large');
  });

  it('names the failures of a power topology that the options do not share', () => {
    const chain = nodeChain(4000);
    const options = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `o${String(index)}`,
        { name: 'Option', changes: { racks: { n0: { name: `Rack ${String(index)}` } } } },
      ]),
    );
    expect(refusal(chain, 20)).toBeUndefined();
    expect(refusal({ ...chain, options }, 20)?.issues).toMatchObject([{ path: 'powerTopology' }]);
  });
});
