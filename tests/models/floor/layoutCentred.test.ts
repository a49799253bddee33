import { describe, expect, it } from 'vitest';
import { layOutRacks } from '../../../models/floor/layout/layOutRacks.ts';
import type { RackLayout } from '../../../models/floor/layout/LayoutRequest.ts';
import { boundingRectangle } from '../../../models/floor/rectangle.ts';
import { brokenRules, identicalRacks, outlineOf, rectangularRoom } from '../../support/rackFloors.ts';
import { rack } from './floors.ts';

const lengths = ({ rows }: RackLayout): number[] => rows.map(({ keys }) => keys.length);

const bounds = ({ rows }: RackLayout) =>
  boundingRectangle(
    rows.map(({ x_mm, y_mm, width_mm, depth_mm }) => ({
      west_mm: x_mm,
      south_mm: y_mm,
      east_mm: x_mm + width_mm,
      north_mm: y_mm + depth_mm,
    })),
  );

describe('rows with room to spare', () => {
  it('have equal lengths and are in the middle of the room, not crammed into a corner', () => {
    // A hall of 20 m by 14 m with 29 racks: one row of 19 and one of 10 stood against the east wall.
    const room = rectangularRoom(20_000, 14_000, { tile_mm: 600 });
    const racks = identicalRacks(29);
    const layout = layOutRacks({ room, racks });
    expect(lengths(layout)).toEqual([15, 14]);
    const { west_mm, east_mm, south_mm, north_mm } = bounds(layout);
    // Moved by whole tiles, the rows are less than a tile off the middle.
    expect(Math.abs((west_mm + east_mm) / 2 - 10_000)).toBeLessThan(600);
    expect(Math.abs((south_mm + north_mm) / 2 - 7_000)).toBeLessThan(600);
    expect(brokenRules(room, racks, layout)).toEqual([]);
  });

  it('are in the middle of what the column at one side leaves free', () => {
    const columns = { C1: { x_mm: 0, y_mm: 5500, width_mm: 3000, depth_mm: 3000 } };
    const room = rectangularRoom(20_000, 14_000, { columns });
    const racks = identicalRacks(12);
    const layout = layOutRacks({ room, racks, options: { rowsAlong: 'x' } });
    expect(lengths(layout)).toEqual([12]);
    expect(brokenRules(room, racks, layout)).toEqual([]);
    expect(bounds(layout).south_mm).toBeGreaterThan(5000);
    // 4200 to 18,800 is free beside the column.
    expect(bounds(layout).west_mm).toBeGreaterThanOrEqual(6000);
  });

  it('stay within the arm of an L where the middle of the room is outside', () => {
    const room = {
      outline: outlineOf([0, 0], [30_000, 0], [30_000, 5000], [5000, 5000], [5000, 30_000], [0, 30_000]),
    };
    const racks = identicalRacks(16);
    const layout = layOutRacks({ room, racks });
    expect(layout.moves).toHaveLength(16);
    expect(brokenRules(room, racks, layout)).toEqual([]);
  });

  it('keep racks of several widths in their order', () => {
    const room = rectangularRoom(30_000, 20_000);
    const racks = [...identicalRacks(10, 800, 1200, 'wide-'), ...identicalRacks(20)];
    const layout = layOutRacks({ room, racks });
    expect(layout.moves).toHaveLength(30);
    expect(brokenRules(room, racks, layout)).toEqual([]);
    expect(Math.abs((bounds(layout).west_mm + bounds(layout).east_mm) / 2 - 15_000)).toBeLessThan(1200);
  });
});

describe('rows that cross aisles interrupt', () => {
  it.each([
    // Two lines of two parts of at most 20 racks, instead of 20, 20 and 2 in the first line and the rest in the second.
    [80, [20, 20, 20, 20]],
    [45, [12, 11, 11, 11]],
    [66, [17, 17, 16, 16]],
    [71, [18, 18, 18, 17]],
    // 42 racks fill a line, in three parts.
    [84, [14, 14, 14, 14, 14, 14]],
  ])('have %d racks in parts that differ by one at most, with cross aisles in line', (count, expected) => {
    const room = rectangularRoom(30_000, 14_000, { tile_mm: 600 });
    const racks = identicalRacks(count);
    const layout = layOutRacks({ room, racks, options: { rowsAlong: 'x', maxRowRackCount: 20 } });
    expect(lengths(layout)).toEqual(expected);
    expect(brokenRules(room, racks, layout)).toEqual([]);
    const partCount = expected.length / 2;
    expect(new Set(layout.rows.map(({ x_mm }) => x_mm)).size).toBe(partCount);
    expect(Math.abs((bounds(layout).west_mm + bounds(layout).east_mm) / 2 - 15_000)).toBeLessThan(600);
  });

  it('keep a short stretch beside an obstacle full where its parts cannot be as long as the others', () => {
    // A column of 3 m leaves 6 m to the west of it and 20 m to the east.
    const columns = { C1: { x_mm: 7_000, y_mm: 0, width_mm: 3_000, depth_mm: 14_000 } };
    const room = rectangularRoom(32_000, 14_000, { tile_mm: 600, columns });
    const racks = identicalRacks(200);
    const layout = layOutRacks({ room, racks, options: { rowsAlong: 'x', maxRowRackCount: 14 } });
    expect(layout.moves.length).toBeGreaterThan(50);
    expect(brokenRules(room, racks, layout)).toEqual([]);
    const east = layout.rows.filter(({ x_mm }) => x_mm > 10_000).map(({ keys }) => keys.length);
    expect(east.length).toBeGreaterThan(4);
    expect(Math.max(...east) - Math.min(...east)).toBeLessThanOrEqual(1);
  });
});

describe('rows beside racks that stay', () => {
  const standing = [rack('L01', 9000, 6400), rack('L02', 9600, 6400)];

  it('keep clear of them and of the aisles at their fronts and rears', () => {
    const room = rectangularRoom(20_000, 14_000);
    const racks = identicalRacks(40);
    const layout = layOutRacks({ room, racks, standing });
    expect(layout.moves.length).toBeGreaterThan(30);
    const all = [...racks, ...standing.map(({ key, width_mm, depth_mm }) => ({ key, width_mm, depth_mm }))];
    const moves = [...layout.moves, ...standing];
    expect(brokenRules(room, all, { ...layout, moves })).toEqual([]);
  });
});
