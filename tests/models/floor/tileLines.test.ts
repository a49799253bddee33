import { describe, expect, it } from 'vitest';
import { tileLines } from '../../../models/floor/tileLines.ts';

const rectangle = (width_mm: number, depth_mm: number) => [
  { x_mm: 0, y_mm: 0 },
  { x_mm: width_mm, y_mm: 0 },
  { x_mm: width_mm, y_mm: depth_mm },
  { x_mm: 0, y_mm: depth_mm },
];

describe('tileLines', () => {
  it('draws no joint on the walls', () => {
    // Three tiles by two: two joints along y, one along x.
    expect(tileLines({ outline: rectangle(1_800, 1_200) })).toEqual([
      { x1_mm: 600, y1_mm: 0, x2_mm: 600, y2_mm: 1_200 },
      { x1_mm: 1_200, y1_mm: 0, x2_mm: 1_200, y2_mm: 1_200 },
      { x1_mm: 0, y1_mm: 600, x2_mm: 1_800, y2_mm: 600 },
    ]);
  });

  it('begins at the stated corner of a tile', () => {
    const room = { outline: rectangle(1_000, 500), tile_mm: 500, tileOrigin: { x_mm: -1_400, y_mm: 7 } };
    expect(tileLines(room)).toEqual([
      { x1_mm: 100, y1_mm: 0, x2_mm: 100, y2_mm: 500 },
      { x1_mm: 600, y1_mm: 0, x2_mm: 600, y2_mm: 500 },
      { x1_mm: 0, y1_mm: 7, x2_mm: 1_000, y2_mm: 7 },
    ]);
  });

  it('ends at the walls of a room that is not convex', () => {
    // A U: the joint at 900 mm crosses both legs, not the gap between them.
    const outline = [
      [0, 0],
      [3_000, 0],
      [3_000, 1_000],
      [2_000, 1_000],
      [2_000, 500],
      [1_000, 500],
      [1_000, 1_000],
      [0, 1_000],
    ].map(([x_mm = 0, y_mm = 0]) => ({ x_mm, y_mm }));
    const across = tileLines({ outline, tile_mm: 900 }).filter(({ y1_mm, y2_mm }) => y1_mm === y2_mm);
    expect(across).toEqual([
      { x1_mm: 0, y1_mm: 900, x2_mm: 1_000, y2_mm: 900 },
      { x1_mm: 2_000, y1_mm: 900, x2_mm: 3_000, y2_mm: 900 },
    ]);
  });

  it('has none in a room smaller than a tile', () => {
    expect(tileLines({ outline: rectangle(500, 500) })).toEqual([]);
  });
});
