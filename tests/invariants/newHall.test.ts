import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HallAnswers } from '../../models/newHall/answersSchema.ts';
import { proposeHall } from '../../models/newHall/proposeHall.ts';
import { check } from '../../models/plan/prepare/check.ts';
import type { Facility } from '../../models/plan/prepare/Facility.ts';
import { optionsOf, scenarioAt } from '../../models/plan/document/scenarioAt.ts';
import { planSchema, type Plan } from '../../models/plan/document/planSchema.ts';
import { prepare } from '../../models/plan/prepare/prepare.ts';
import { topologyResults } from '../../models/plan/prepare/topologyResults.ts';
import { mustSurvive } from '../../models/power/topology/provenRedundancy.ts';
import { isSurvived } from '../../models/power/topology/Failure.ts';
import { ModelError } from '../../models/problems/ModelError.ts';
import { placeIn } from '../support/hallAnswers.ts';
import { library } from '../support/library.ts';
import { runs } from '../support/runs.ts';

const devices = [
  'dgx-b200',
  'dgx-h100',
  'dgx-a100-640',
  'hgx-h100-dlc-4u',
  'hgx-b300-9u-air',
  'mi355x-8',
  'gb200-nvl72',
  'vera-rubin-nvl72',
  'srv-1u-modern',
  'stor-4u-hdd60',
  'qm9700',
];
const cities = ['frankfurt', 'phoenix', 'singapore', 'tokyo', 'helsinki', 'bogota', 'seoul', 'johannesburg'];

const device = fc.constantFrom(...devices);
const small = fc.integer({ min: 1, max: 14 });

const anyRuns: fc.Arbitrary<HallAnswers['runs']> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('racks' as const), device, rackCount: small }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('racks' as const),
      device,
      rackCount: fc.integer({ min: 15, max: 60 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('it-power' as const),
      device,
      itLoad_kW: fc.integer({ min: 2, max: 600 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('accelerators' as const),
      device,
      acceleratorCount: fc.integer({ min: 1, max: 300 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('tokens' as const),
      device,
      demand_tokens_per_d: fc.constantFrom(1e8, 1e9, 1e10),
      activeParameterCount: fc.constantFrom(8e9, 7e10),
    }),
  },
);

const side = fc.integer({ min: 30, max: 250 }).map((tenths) => tenths * 100);

const anyAnswers: fc.Arbitrary<HallAnswers> = fc.record({
  runs: anyRuns,
  place: fc.constantFrom(...cities).map(placeIn),
  cooling: fc.constantFrom('air', 'rear-door', 'direct-to-chip', 'immersion', 'compare'),
  feed: fc.constantFrom('n', 'n+1', '2n', '4n3', 'block'),
  room: fc.oneof(
    { weight: 3, arbitrary: fc.constant('as-needed' as const) },
    { weight: 2, arbitrary: fc.record({ width_mm: side, depth_mm: side }) },
  ),
});

/** Each option of a plan, prepared. */
function facilitiesOf(plan: Plan): Facility[] {
  return optionsOf(plan).map(({ id }) => {
    const { facility, findings } = prepare(scenarioAt(plan, id), library);
    if (facility === null)
      throw new Error(JSON.stringify(findings.filter(({ severity }) => severity === 'error')));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    return facility;
  });
}

describe('a new hall of any answers', () => {
  it('is a valid plan without errors that holds the racks asked for or names the limit, and carries each failure', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        let hall;
        try {
          hall = proposeHall(answers, library);
        } catch (error) {
          if (!(error instanceof ModelError)) throw error;
          expect(['hall-answers-impossible', 'ai-workload-indeterminate']).toContain(error.code);
          expect(error.issues[0]?.path).not.toBe('');
          return;
        }
        const { plan, rackCount, shortfall, assumptions } = hall;
        expect(planSchema.safeParse(plan).error).toBeUndefined();
        const placed = Object.values(plan.racks).flatMap(({ places = {} }) => Object.keys(places));
        expect(placed).toHaveLength(rackCount);
        if (answers.runs.kind === 'racks') {
          expect(shortfall?.askedRackCount ?? rackCount).toBe(answers.runs.rackCount);
        }
        expect(shortfall?.placedRackCount ?? rackCount).toBe(rackCount);
        expect(assumptions.length).toBeGreaterThan(10);
        const [first, ...others] = facilitiesOf(plan);
        if (first?.topology === undefined || first.topology === null) throw new Error('no topology');
        // Options differ in cooling alone, so that their power paths are checked once.
        for (const facility of [first, ...others.map((other) => ({ ...other, topology: null }))]) {
          expect(check(facility).filter(({ severity }) => severity === 'error')).toEqual([]);
        }
        const { singles } = topologyResults(first.topology);
        expect(isSurvived(singles.normal)).toBe(true);
        const failed = singles.results.filter(
          (result) => mustSurvive(result.failure.kind, answers.feed) && !isSurvived(result),
        );
        expect(failed.map(({ failure }) => failure.name)).toEqual([]);
      }),
      { numRuns: runs(200), seed: 14 },
    );
  }, 60_000);
});
