import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceColumns, traceOutline } from '../../../models/edit/commands/traceRoom.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import { objectAt, type JsonObject } from '../../../models/edit/document/json.ts';
import { firstPlacement } from '../../../models/edit/trace/firstPlacement.ts';
import { movedTo, scaledBy, tracedArea } from '../../../models/edit/trace/tracePlacement.ts';

const placement = { x_mm: 1_000, y_mm: 2_000, mm_per_unit: 10 };
const point = (x_mm: number, y_mm: number) => ({ x_mm, y_mm });

describe('a drawing under the floor plan', () => {
  it('is scaled by two points and their distance; the first point does not move', () => {
    // 3 m and 4 m apart: 5 m in the current placement, stated as 10 m. Its corner is 1 m west and 2 m south of the first point.
    const scaled = scaledBy(placement, [point(2_000, 4_000), point(5_000, 8_000)], 10_000);
    expect(scaled).toEqual({ x_mm: 0, y_mm: 0, mm_per_unit: 20 });
  });

  it('has its points at the stated distance', () => {
    const length = fc.double({ min: -1e5, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(length, length, fc.double({ min: 1, max: 1e5, noNaN: true }), (x, y, distance_mm) => {
        const distance = Math.hypot(x, y);
        fc.pre(distance > 1);
        const to = point(x, y);
        const { mm_per_unit } = scaledBy(placement, [point(0, 0), to], distance_mm);
        expect((distance / placement.mm_per_unit) * mm_per_unit).toBeCloseTo(distance_mm, 3);
      }),
      { seed: 4 },
    );
  });

  it('is unchanged if both points are identical, or the distance is zero', () => {
    expect(scaledBy(placement, [point(5, 5), point(5, 5)], 1_000)).toBe(placement);
    expect(scaledBy(placement, [point(5, 5), point(6, 5)], 0)).toBe(placement);
    expect(scaledBy(placement, [point(5, 5), point(6, 5)], NaN)).toBe(placement);
  });

  it('moves by as much as a point of it', () => {
    expect(movedTo(placement, point(100, 100), point(0, 600))).toEqual({
      x_mm: 900,
      y_mm: 2_500,
      mm_per_unit: 10,
    });
  });

  it('has its own scale, or the width of the room', () => {
    const size = { width: 400, height: 300 };
    const room = { west_mm: 0, south_mm: 0, east_mm: 24_000, north_mm: 15_000 };
    expect(firstPlacement(size, 25.4, room)).toEqual({ x_mm: 0, y_mm: 0, mm_per_unit: 25.4 });
    expect(tracedArea(firstPlacement(size, null, room), size)).toEqual({ ...room, north_mm: 18_000 });
    expect(firstPlacement(size, null, undefined).mm_per_unit).toBe(75);
  });
});

describe('a traced drawing', () => {
  const document: JsonObject = {
    halls: { 'hall-1': { name: 'Hall 1', room: { tile_mm: 500, outline: [], columns: {} } } },
  };
  const column = { x_mm: 6_000, y_mm: 5_000, width_mm: 600, depth_mm: 400 };

  it('becomes the outline of the room, and the rest of the room is retained', () => {
    const corners = [point(0, 0), point(10_000, 0), point(10_000, 5_000)];
    const { edits } = traceOutline(document, 'hall-1', corners);
    const { document: traced, inverse } = applyEdits(document, edits);
    expect(objectAt(traced, ['halls', 'hall-1', 'room'])).toEqual({
      tile_mm: 500,
      outline: corners,
      columns: {},
    });
    expect(applyEdits(traced, inverse).document).toEqual(document);
  });

  it('becomes columns, except existing ones', () => {
    const first = traceColumns(document, 'hall-1', [column]);
    expect(first.addedCount).toBe(1);
    const { document: once } = applyEdits(document, first.command.edits);
    const again = traceColumns(once, 'hall-1', [column, { ...column, x_mm: 12_000 }]);
    expect(again.addedCount).toBe(1);
    const { document: twice } = applyEdits(once, again.command.edits);
    expect(Object.values(objectAt(twice, ['halls', 'hall-1', 'room', 'columns']))).toEqual([
      column,
      { ...column, x_mm: 12_000 },
    ]);
  });
});
