import { describe, expect, it } from 'vitest';
import { scenarioAt, optionsOf } from '../../../models/plan/document/scenarioAt.ts';
import type { Facility } from '../../../models/plan/prepare/Facility.ts';
import { prepare } from '../../../models/plan/prepare/prepare.ts';
import { topologyResults } from '../../../models/plan/prepare/topologyResults.ts';
import { failureCause } from '../../../models/power/topology/failureCause.ts';
import { isSurvived } from '../../../models/power/topology/Failure.ts';
import { failureSteps } from '../../../models/present/figures/failureSteps.ts';
import { failureDetail, type FailureDetail } from '../../../models/report/failureDetail.ts';
import { library } from '../../support/library.ts';
import { examplePlan } from '../../support/plans.ts';

function facilityOf(name: string): Facility {
  const plan = examplePlan(name);
  const { facility } = prepare(scenarioAt(plan, optionsOf(plan)[0]?.id ?? ''), library);
  if (facility === null) throw new Error('not computable');
  return facility;
}

function detailOf(
  facility: Facility,
  ...refs: readonly (readonly ['node' | 'unit' | 'feed' | 'side', string])[]
): FailureDetail {
  const detail = failureDetail(
    facility,
    refs.map(([kind, id]) => ({ kind, id })),
  );
  if (detail === null) throw new Error('no such failure');
  return detail;
}

const hall = facilityOf('hall-1mw');

describe('the state after a failure', () => {
  it.each(['hall-1mw', 'ai-hall', 'hall-20mw'])(
    'has the verdict of the analysis of all failures, for every failure of %s',
    (name) => {
      const facility = facilityOf(name);
      if (facility.topology === null) throw new Error('no topology');
      const { singles } = topologyResults(facility.topology);
      expect(singles.results.length).toBeGreaterThan(20);
      for (const result of singles.results) {
        const detail = failureDetail(facility, [result.failure]);
        expect(detail).toMatchObject({
          isSurvived: isSurvived(result),
          cause: failureCause(result),
          dropped_kW: result.dropped_kW,
        });
        const overloaded = detail?.nodes.filter(({ change }) => change === 'overloaded') ?? [];
        expect(overloaded.map(({ id, load_kVA }) => [id, load_kVA])).toEqual(
          result.nodeOverloads.map(({ id, load_kVA }) => [id, load_kVA]),
        );
        const dead = detail?.nodes.filter(({ change }) => change === 'no-power') ?? [];
        expect(dead).toHaveLength(result.deadNodeCount);
      }
    },
  );

  it('during maintenance has the verdict of the analysis of pairs', () => {
    if (hall.topology === null) throw new Error('no topology');
    const pairs = topologyResults(hall.topology).maintenance?.results ?? [];
    expect(pairs.length).toBeGreaterThan(5);
    for (const { outage, failure, dropped_kW, overloadedNodes } of pairs) {
      const detail = failureDetail(hall, [outage, failure]);
      expect(detail?.dropped_kW).toBeCloseTo(dropped_kW, 6);
      expect(detail?.isSurvived).toBe(false);
      const overloaded = detail?.nodes.filter(({ change }) => change === 'overloaded').map(({ id }) => id);
      expect(overloaded).toEqual(overloadedNodes);
    }
  });

  it('states nodes by what happens to them, with their loads', () => {
    const { nodes } = detailOf(hall, ['node', 'utility-a']);
    const changes = Object.fromEntries(nodes.map(({ id, change }) => [id, change]));
    // The generator takes the load of side A; the transformer of the utility is dead.
    expect(changes).toMatchObject({
      'utility-a': 'failed',
      'transformer-a': 'no-power',
      'generator-a': 'takes-over',
    });
    const generator = nodes.find(({ id }) => id === 'generator-a');
    expect(generator?.normal_kVA).toBe(0);
    expect(generator?.load_kVA).toBeCloseTo(523.4, 0);
  });

  it('names the positions of the racks that lose a feed, and no others', () => {
    const [group, ...others] = detailOf(hall, ['node', 'busway-1a']).racks;
    expect(others).toEqual([]);
    expect(group).toMatchObject({
      change: 'fewer-feeds',
      rackCount: 11,
      liveFeeds: ['B1', 'B2'],
      lostFeeds: ['A1', 'A2'],
    });
    expect(group?.places).toHaveLength(11);
    for (const place of group?.places ?? []) expect(place).toMatch(/^gpu\/[AB]\d\d$/);
  });

  it('is null for what the topology does not have', () => {
    expect(failureDetail(hall, [{ kind: 'node', id: 'ups-z' }])).toBeNull();
    expect(failureDetail(facilityOf('mixed-hall'), [{ kind: 'node', id: 'ups-a' }])).toBeNull();
  });
});

describe('a failure in words', () => {
  it('begins with its cause and ends with the verdict', () => {
    expect(failureSteps(detailOf(hall, ['node', 'ups-a'])).map(({ text }) => text)).toEqual([
      'UPS A fails',
      'busway-1a and busway-2a lose power',
      '22 racks keep feeds B1, B2 only',
      'Tolerated: no load is dropped, nothing is overloaded',
    ]);
  });

  it('names the equipment in maintenance, what goes dark, and the load that is lost', () => {
    const steps = failureSteps(detailOf(hall, ['node', 'ups-a'], ['node', 'ups-b']));
    const text = steps.map((one) => one.text).join(' → ');
    expect(text).toMatch(/^UPS A is out for maintenance, UPS B fails → 4 × Busway lose power → /);
    expect(text).toContain('22 racks (gpu 2, gpu) have no energised feed');
    expect(text).toMatch(/1,003 kW dropped: no feed of gpu 2, gpu stays energised/);
  });

  it('states an overload with load and limit, before what follows', () => {
    // One unit of 500 kW is left of three on each side: UPS B carries all.
    const facility = facilityOf('hall-1mw');
    const small = {
      ...facility,
      topology:
        facility.topology === null
          ? null
          : {
              ...facility.topology,
              nodes: facility.topology.nodes.map((node) =>
                node.kind === 'ups'
                  ? { ...node, unitCount: 1, unitRating_kW: 900, unitRating_kVA: 900 }
                  : node,
              ),
            },
    };
    const steps = failureSteps(detailOf(small, ['node', 'ups-a']));
    // 1,003 kVA on 900 kVA: 111 %.
    expect(steps.find(({ isImpact }) => isImpact)?.text).toBe(
      'UPS B is at 111 % of its limit (1,003 of 900 kVA)',
    );
    expect(steps[0]?.text).toBe('UPS A fails');
  });
});
