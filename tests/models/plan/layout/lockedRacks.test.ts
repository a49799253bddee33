import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import type { Plan } from '../../../../models/plan/document/planSchema.ts';
import { layOutHall, withHallLayout } from '../../../../models/plan/layout/layOutHall.ts';
import { library } from '../../../support/library.ts';
import { examplePlan } from '../../../support/plans.ts';

const hallId = 'hall-1';
const laidOut = (plan: Plan): Plan => withHallLayout(plan, layOutHall(plan, hallId, library, {}));
const start = laidOut(examplePlan('hall-1mw'));

/** A plan that a test changes. */
interface Changed {
  readonly racks: Record<
    string,
    { count?: number; places?: Record<string, { x_mm: number; isLocked?: boolean }> }
  >;
  readonly halls: Record<string, { readonly room: Record<string, unknown> }>;
}

const copyOf = (plan: Plan): Changed => JSON.parse(JSON.stringify(plan)) as Changed;
const placesIn = (changed: Changed) => changed.racks['gpu']?.places ?? {};

/** The plan with some racks of its first entry locked at places of their own, and a locked containment. */
function withLocked(plan: Plan): Plan {
  const document = copyOf(plan);
  for (const place of Object.values(placesIn(document)).slice(0, 2)) place.isLocked = true;
  const room = document.halls[hallId]?.room ?? {};
  room['containments'] = {
    'hot-aisle-1': { kind: 'hot-aisle', x_mm: 0, y_mm: 0, width_mm: 600, depth_mm: 600, isLocked: true },
    'hot-aisle-2': { kind: 'hot-aisle', x_mm: 900, y_mm: 0, width_mm: 600, depth_mm: 600 },
  };
  return parsePlan(document);
}

describe('a layout of a hall with locked racks', () => {
  const locked = withLocked(start);
  const kept = Object.entries(locked.racks['gpu']?.places ?? {}).filter(
    ([, { isLocked }]) => isLocked === true,
  );
  const layout = layOutHall(locked, hallId, library, { containment: 'hot-aisle' });

  it('leaves them at their labels and positions, and counts them', () => {
    expect(kept).toHaveLength(2);
    expect(layout.lockedCount).toBe(2);
    for (const [label, place] of kept) expect(layout.places['gpu']?.[label]).toEqual(place);
    const placed = Object.values(layout.places).flatMap((places) => Object.keys(places));
    expect(placed).toHaveLength(layout.placedCount);
    expect(new Set(placed).size).toBe(placed.length);
  });

  it('keeps locked containments and replaces the others', () => {
    expect(layout.containments['hot-aisle-1']).toMatchObject({ x_mm: 0, isLocked: true });
    expect(Object.values(layout.containments).some(({ x_mm, y_mm }) => x_mm === 900 && y_mm === 0)).toBe(
      false,
    );
  });

  it('counts the racks that leave their positions', () => {
    expect(layOutHall(start, hallId, library, {}).movedCount).toBe(0);
    const turned = copyOf(start);
    for (const place of Object.values(placesIn(turned))) place.x_mm += 7;
    const places = Object.keys(placesIn(turned));
    expect(layOutHall(parsePlan(turned), hallId, library, {}).movedCount).toBe(places.length);
  });

  it('says that the power distribution of rows stays as it is', () => {
    const fed = layOutHall(locked, hallId, library, { feeds: { kind: 'busway', capacity_kVA: 575 } });
    expect(fed.feeding).toBeNull();
    expect(fed.reasons).toContain(
      'The power distribution of rows is unchanged: it is not laid out in a hall with locked racks.',
    );
  });

  it('says that nothing is to be placed where all racks are locked', () => {
    const document = copyOf(start);
    for (const rack of Object.values(document.racks)) {
      rack.count = Math.max(1, Object.keys(rack.places ?? {}).length);
      for (const place of Object.values(rack.places ?? {})) place.isLocked = true;
    }
    const { reasons, rowCount, placedCount, lockedCount } = layOutHall(
      parsePlan(document),
      hallId,
      library,
      {},
    );
    expect({ reasons, rowCount }).toEqual({ reasons: ['All racks are locked.'], rowCount: 0 });
    expect(placedCount).toBe(lockedCount);
  });
});
