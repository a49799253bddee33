import { describe, expect, it } from 'vitest';
import { findAisles } from '../../../models/floor/aisles.ts';
import type { PlacedRack } from '../../../models/floor/Floor.ts';
import type { Room } from '../../../models/floor/roomSchema.ts';
import { findRows } from '../../../models/floor/rows.ts';
import { floorOf, rack, rowOf } from './floors.ts';

const labels = (racks: readonly PlacedRack[]): string[] =>
  findRows(racks).map((row) => row.racks.map(({ label }) => label).join(' '));

describe('rows', () => {
  it('are racks side by side with at most a tile between them', () => {
    expect(labels([rack('A', 0, 0), rack('B', 600, 0), rack('C', 1800, 0)])).toEqual(['A B C']);
    expect(labels([rack('A', 0, 0), rack('B', 600, 0), rack('C', 1801, 0)])).toEqual(['A B', 'C']);
  });

  it('run from west to east or from south to north, in any order of the racks', () => {
    expect(labels([rack('B', 600, 0), rack('A', 0, 0)])).toEqual(['A B']);
    const east = { facing_deg: 90 } as const;
    expect(labels([rack('B', 0, 600, east), rack('A', 0, 0, east)])).toEqual(['A B']);
    expect(labels([rack('A', 0, 0), rack('B', 600, 0, east)])).toEqual(['A', 'B']);
  });

  it('may contain racks of other depths, and racks that face the opposite way', () => {
    expect(labels([rack('A', 0, 0), rack('B', 600, 200, { depth_mm: 1000 })])).toEqual(['A B']);
    const [row] = findRows([rack('A', 0, 0), rack('B', 600, 0, { facing_deg: 180 })]);
    expect(row).toMatchObject({ isMixed: true, axis: 'x', rectangle: { east_mm: 1200, north_mm: 1200 } });
  });

  it('end if fronts are out of line by more than half a depth', () => {
    expect(labels([rack('A', 0, 0), rack('B', 600, 599)])).toEqual(['A B']);
    expect(labels([rack('A', 0, 0), rack('B', 600, 600)])).toEqual(['A', 'B']);
  });
});

const south = { facing_deg: 180 } as const;

function aisles(racks: readonly PlacedRack[], rest: Partial<Room> = {}): ReturnType<typeof findAisles> {
  return findAisles(floorOf(racks, rest), findRows(racks));
}

describe('aisles', () => {
  it('are cold between fronts, hot between rears, mixed between fronts and rears', () => {
    const racks = [
      ...rowOf(4, 'A', [5000, 2000]),
      ...rowOf(4, 'B', [5000, 4400], south),
      ...rowOf(4, 'C', [5000, 6500]),
      ...rowOf(4, 'D', [5000, 9000]),
    ];
    expect(aisles(racks).map(({ kind, width_mm, rows }) => ({ kind, width_mm, rows }))).toEqual([
      { kind: 'cold', width_mm: 1200, rows: [0, 1] },
      { kind: 'hot', width_mm: 900, rows: [1, 2] },
      { kind: 'mixed', width_mm: 1300, rows: [2, 3] },
    ]);
  });

  it('extend along the common stretch of both rows, and not through a row between them', () => {
    const racks = [
      ...rowOf(6, 'A', [3000, 2000]),
      rack('M01', 3000, 4000),
      ...rowOf(8, 'B', [4200, 5600], south),
    ];
    const found = aisles(racks);
    expect(found.map(({ rows, rackCount }) => ({ rows, rackCount }))).toEqual([
      { rows: [0, 1], rackCount: 1 },
      { rows: [0, 2], rackCount: 4 },
    ]);
    expect(found[1]?.rectangle).toEqual({ west_mm: 4200, east_mm: 6600, south_mm: 3200, north_mm: 5600 });
  });

  it('do not exist where a cross aisle through the row between exposes the row beyond it', () => {
    // A and C face north, B and D south: aisles of 1.2, 0.9 and 1.2 m. Two positions of B are left free next to a column.
    const racks = [
      ...rowOf(10, 'A', [3000, 2000]),
      ...rowOf(4, 'B', [3000, 4400], south),
      ...rowOf(4, 'E', [6600, 4400], south),
      ...rowOf(10, 'C', [3000, 6500]),
      ...rowOf(10, 'D', [3000, 8900], south),
    ];
    expect(aisles(racks).map(({ kind, width_mm }) => [kind, width_mm])).toEqual([
      ['cold', 1200],
      ['cold', 1200],
      ['hot', 900],
      ['hot', 900],
      ['cold', 1200],
    ]);
  });

  it('are mixed if a row is so short that rears beyond it face fronts over more than the width of the gap', () => {
    const behind = (rackCount: number): string[] =>
      aisles([
        ...rowOf(12, 'A', [3000, 2000]),
        ...rowOf(rackCount, 'B', [3000, 4400], south),
        ...rowOf(12, 'C', [3000, 6500]),
      ]).map(({ kind }) => kind);
    // From front to rear are 1,200 + 1,200 + 900 = 3,300 mm: five racks and a half.
    expect(behind(7)).toEqual(['cold', 'hot']);
    expect(behind(6)).toEqual(['cold', 'mixed', 'hot']);
  });

  it('are limited in width by the deepest racks', () => {
    const racks = [
      rack('A01', 3000, 2000),
      rack('A02', 3600, 2000, { depth_mm: 1300 }),
      ...rowOf(2, 'B', [3000, 4400], south),
    ];
    expect(aisles(racks)).toMatchObject([{ width_mm: 1100 }]);
  });

  it('do not exist beyond six tiles, nor with a wall along them', () => {
    const pair = (gap_mm: number): PlacedRack[] => [
      ...rowOf(4, 'A', [3000, 2000]),
      ...rowOf(4, 'B', [3000, 3200 + gap_mm], south),
    ];
    expect(aisles(pair(3600))).toHaveLength(1);
    expect(aisles(pair(3601))).toHaveLength(0);
    const wall = { from: { x_mm: 0, y_mm: 4000 }, to: { x_mm: 9000, y_mm: 4000 } };
    expect(aisles(pair(2000), { walls: { W1: wall } })).toHaveLength(0);
    const stub = { from: { x_mm: 3000, y_mm: 4000 }, to: { x_mm: 4199, y_mm: 4000 } };
    expect(aisles(pair(2000), { walls: { W1: stub } })).toHaveLength(1);
  });

  it('are contained if a containment of their kind covers half of them', () => {
    const racks = [...rowOf(4, 'A', [3000, 2000]), ...rowOf(4, 'B', [3000, 4400], south)];
    const cover = (width_mm: number, kind: 'cold-aisle' | 'hot-aisle'): Partial<Room> => ({
      containments: { K1: { kind, x_mm: 3000, y_mm: 3200, width_mm, depth_mm: 1200 } },
    });
    expect(aisles(racks, cover(1200, 'cold-aisle'))).toMatchObject([{ isContained: true }]);
    expect(aisles(racks, cover(1199, 'cold-aisle'))).toMatchObject([{ isContained: false }]);
    expect(aisles(racks, cover(2400, 'hot-aisle'))).toMatchObject([{ isContained: false }]);
  });
});
