import { describe, expect, it } from 'vitest';
import { layOutHall, withHallLayout } from '../../../../models/plan/layout/layOutHall.ts';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import type { Plan } from '../../../../models/plan/document/planSchema.ts';
import { reportPlan } from '../../../../models/report/reportPlan.ts';
import { library } from '../../../support/library.ts';
import { examplePlan } from '../../../support/plans.ts';

const hall = examplePlan('hall-1mw');

/** The plan as a shell would store it: JSON, validated. */
function laidOut(plan: Plan, wishes: Parameters<typeof layOutHall>[3]): Plan {
  const layout = layOutHall(plan, 'hall-1', library, wishes);
  return parsePlan(JSON.parse(JSON.stringify(withHallLayout(plan, layout))));
}

const nodesOf = (plan: Plan, kind: string): string[] =>
  Object.entries(plan.powerTopology?.nodes ?? {}).flatMap(([id, node]) => (node.kind === kind ? [id] : []));

describe('a hall laid out with a busway for each row and side', () => {
  const fed = laidOut(hall, { feeds: { kind: 'busway', capacity_kVA: 575 } });

  it('has the busways required by rows, sides and loads, and none of the previous ones', () => {
    // Two rows of 11 x 45.5 = 500.5 kVA, each within 575 kVA, on two sides.
    expect(nodesOf(fed, 'busway')).toHaveLength(4);
    expect(nodesOf(fed, 'busway')).not.toContain('busway-1a');
    expect(
      Object.values(fed.halls['hall-1']?.room?.units ?? {}).filter(({ kind }) => kind === 'busway'),
    ).toHaveLength(4);
  });

  it('feeds each of them from the UPS of its side', () => {
    const nodes = fed.powerTopology?.nodes ?? {};
    const sources = nodesOf(fed, 'busway').map((id) => [nodes[id]?.side, nodes[id]?.from]);
    expect(sources).toEqual(
      expect.arrayContaining([
        ['A', ['ups-a']],
        ['B', ['ups-b']],
      ]),
    );
  });

  it('meets all rules, and still tolerates any single failure', () => {
    const [air] = reportPlan(fed, library).options;
    expect(air?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(air?.findings.filter(({ path }) => path.includes('.places.'))).toEqual([]);
    expect(air?.topology?.proven).toBe('any-single-failure');
  });

  it('is the same when laid out again', () => {
    expect(laidOut(fed, { feeds: { kind: 'busway', capacity_kVA: 575 } })).toEqual(fed);
  });

  it('retains the source nodes of each rack when only racks are laid out again', () => {
    const again = laidOut(fed, {});
    expect(nodesOf(again, 'busway')).toEqual(nodesOf(fed, 'busway'));
    const from = Object.values(again.racks['gpu']?.places ?? {}).map((place) => place.from);
    expect(from.filter((nodes) => nodes === undefined)).toEqual([]);
  });

  it('uses another busway if one does not supply a row', () => {
    // 45.5 kVA each: six racks on 300 kVA, five on the next, in two rows and on two sides.
    expect(nodesOf(laidOut(hall, { feeds: { kind: 'busway', capacity_kVA: 300 } }), 'busway')).toHaveLength(
      8,
    );
  });
});

describe('a hall laid out with RPPs', () => {
  it('leaves space for them at the ends of rows', () => {
    const wishes = { feeds: { kind: 'rpp', capacity_kVA: 575 } } as const;
    const { rowCount, placedCount } = layOutHall(hall, 'hall-1', library, wishes);
    expect(placedCount).toBe(22);
    const fed = laidOut(hall, wishes);
    expect(nodesOf(fed, 'rpp')).toHaveLength(2 * rowCount);
    const [air] = reportPlan(fed, library).options;
    expect(air?.findings.filter(({ path }) => path.startsWith('halls.hall-1.room.units'))).toEqual([]);
  });

  it('states a reason if racks have no feeds', () => {
    const { gpu } = hall.racks;
    if (gpu === undefined) throw new Error('the hall has no racks');
    const bare: Plan = { ...hall, racks: { gpu: { ...gpu, feeds: {} } } };
    const { reasons, feeding } = layOutHall(bare, 'hall-1', library, {
      feeds: { kind: 'rpp', capacity_kVA: 575 },
    });
    expect(reasons.join(' ')).toContain('No rack of the hall states a feed');
    expect(feeding?.addedCount).toBe(0);
  });
});
