import { describe, expect, it } from 'vitest';
import { drawnPartEdits } from '../../../models/edit/commands/drawnParts.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import { objectAt, type JsonObject } from '../../../models/edit/document/json.ts';
import type { PartInDrawing, WallInDrawing } from '../../../models/interchange/dxf/HallInDrawing.ts';

const at = (x_mm: number, y_mm: number): { x_mm: number; y_mm: number } => ({ x_mm, y_mm });
const wall = (id: string, x_mm: number, thickness_mm: number | null = 100): WallInDrawing => ({
  id,
  from: at(x_mm, 0),
  to: at(x_mm, 5000),
  thickness_mm,
});
const stated = ({ from, to, thickness_mm }: WallInDrawing): JsonObject => ({ from, to, thickness_mm });

/** A hall with two walls at the same place, and one elsewhere. */
const plan: JsonObject = {
  halls: {
    hall: {
      room: {
        walls: {
          'wall-1': stated(wall('', 1000)),
          'wall-2': stated(wall('', 1000)),
          'wall-3': stated(wall('', 3000)),
        },
        columns: { 'column-1': { ...at(0, 0), width_mm: 600, depth_mm: 600, height_mm: 3000 } },
      },
    },
  },
};
const listAfter = (
  walls: readonly WallInDrawing[],
  list = 'walls',
  parts: readonly PartInDrawing[] = [],
): JsonObject => {
  const edits = drawnPartEdits(plan, 'hall', { walls, doors: [], parts });
  return objectAt(applyEdits(plan, edits).document, ['halls', 'hall', 'room', list]);
};
const walls = objectAt(plan, ['halls', 'hall', 'room', 'walls']);

describe('walls of a drawing', () => {
  it('are those of the plan by their id: one of two at the same place is moved, and it alone', () => {
    const after = listAfter([wall('wall-1', 1000), wall('wall-2', 2000), wall('wall-3', 3000)]);
    expect(after).toEqual({ ...walls, 'wall-2': stated(wall('', 2000)) });
  });

  it('that were edited change, and are no second walls', () => {
    const after = listAfter([
      wall('wall-1', 1000),
      wall('wall-2', 1000),
      { ...wall('wall-3', 3000, 250), to: at(3000, 8000) },
    ]);
    expect(after).toEqual({
      ...walls,
      'wall-3': { from: at(3000, 0), to: at(3000, 8000), thickness_mm: 250 },
    });
  });

  it('are the same from either end, and without an id by their place', () => {
    const { from, to, ...others } = wall('wall-3', 3000);
    expect(listAfter([{ ...others, from: to, to: from }])).toEqual(walls);
    expect(listAfter([{ ...wall('', 3000, null), from: to, to: from }])).toEqual(walls);
    expect(listAfter([wall('', 4000)])).toEqual({ ...walls, 'wall-4': stated(wall('', 4000)) });
  });

  it('that were copied keep the id where the wall was, and get another one elsewhere', () => {
    const copied = { ...walls, 'wall-4': stated(wall('', 5000)) };
    expect(listAfter([wall('wall-3', 5000), wall('wall-3', 3000)])).toEqual(copied);
    expect(listAfter([wall('wall-3', 3000), wall('wall-3', 5000)])).toEqual(copied);
  });

  it('without an id are compared with the walls as they will be', () => {
    const after = listAfter([wall('wall-3', 5000), wall('', 3000)]);
    expect(after).toEqual({ ...walls, 'wall-3': stated(wall('', 5000)), 'wall-4': stated(wall('', 3000)) });
  });
});

it('a column that was copied in CAD is a second one, and the first keeps what the drawing does not carry', () => {
  const column = (x_mm: number): PartInDrawing => ({
    ...{ kind: 'column', id: 'column-1', name: '', entryId: '', ...at(x_mm, 0) },
    ...{ width_mm: 600, depth_mm: 600, facing_deg: 0 },
  });
  expect(listAfter([], 'columns', [column(2000), column(0)])).toEqual({
    'column-1': { ...at(0, 0), width_mm: 600, depth_mm: 600, height_mm: 3000 },
    'column-2': { ...at(2000, 0), width_mm: 600, depth_mm: 600 },
  });
});
