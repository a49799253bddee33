import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wallDistances } from '../../../models/airflow/flow/wallDistance.ts';
import { airAxes, cellAt, centreOf, gridOf } from '../../../models/airflow/grid/AirGrid.ts';
import type { AirSpace } from '../../../models/airflow/grid/AirSpace.ts';
import { spaceOf } from '../../../models/airflow/grid/spaceOf.ts';
import { frontPanels, smallRoomOf } from '../../support/airflow/rooms.ts';
import { runs } from '../../support/runs.ts';

/** All numbers of cells of a grid, with the layer around it. */
function* numbersOf({ grid }: AirSpace, layer = 0): Generator<readonly [number, number, number]> {
  for (let z = -layer; z < grid.counts.z + layer; z += 1)
    for (let y = -layer; y < grid.counts.y + layer; y += 1)
      for (let x = -layer; x < grid.counts.x + layer; x += 1) yield [x, y, z];
}

/** The distance of a cell's centre to the nearest point of a closed cell, by looking at all of them. */
function literalDistance_m(space: AirSpace, at: readonly [number, number, number]): number {
  const { grid, isAir } = space;
  let least = Infinity;
  for (const other of numbersOf(space, 1)) {
    if (isAir[cellAt(grid, ...other)] === 1) continue;
    let square = 0;
    for (const [index, axis] of airAxes.entries()) {
      const apart_m = Math.abs(centreOf(grid, axis, at[index]!) - centreOf(grid, axis, other[index]!));
      square += Math.max(0, apart_m - grid.cell_m[axis] / 2) ** 2;
    }
    least = Math.min(least, square);
  }
  return Math.sqrt(least);
}

describe('distances to walls', () => {
  it('are those to the nearest of all closed cells, but for a few that are less than a cell longer', () => {
    const number = fc.integer({ min: 0, max: 7 });
    const block = fc.tuple(number, number, number).map(([x, y, z]) => ({
      x: [x / 2, x / 2 + 1] as const,
      y: [y / 2, y / 2 + 0.5] as const,
      z: [z / 2, z / 2 + 1.5] as const,
    }));
    let count = 0;
    let others = 0;
    let [least_m, most_m] = [0, 0];
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
        const room = { ...smallRoomOf({ racks_kW: [5], rise_K: 12, supplyRatio: 1 }), blocks };
        const space = spaceOf(room, gridOf({ x: 5, y: 3, z: 3 }, 0.5));
        const distances = wallDistances(space);
        for (const at of numbersOf(space)) {
          const cell = cellAt(space.grid, ...at);
          if (space.isAir[cell] === 0) continue;
          const more_m = distances[cell]! - literalDistance_m(space, at);
          least_m = Math.min(least_m, more_m);
          most_m = Math.max(most_m, more_m);
          count += 1;
          if (more_m > 1e-9) others += 1;
        }
        expect(least_m).toBeGreaterThan(-1e-9);
        expect(most_m).toBeLessThan(0.5);
      }),
      { seed: 7, numRuns: runs(20) },
    );
    expect(others / count).toBeLessThan(0.01);
  });
});

describe('a room on a grid', () => {
  const room = smallRoomOf({ racks_kW: [5, 8], rise_K: 12, supplyRatio: 1 });

  it.each([0.25, 0.2, 0.37])('has all openings with whole flows at cells of %s m', (cell_m) => {
    const space = spaceOf(room, gridOf({ x: room.width_m, y: room.depth_m, z: room.height_m }, cell_m));
    const lists = [
      ...space.racks.flatMap(({ front, rear }) => [front, rear]),
      ...space.units.flatMap(({ supply, returns }) => [supply, returns]),
    ];
    for (const faces of lists) {
      expect(faces.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
      for (const { cell, behind } of faces) {
        expect(space.isAir[cell]).toBe(1);
        expect(space.isAir[behind]).toBe(0);
      }
    }
  });

  it('is in two parts beside panels without gaps, and in one with gaps', () => {
    const partsWith = (openShare: number): number => {
      const panels = frontPanels(2, openShare);
      const grid = gridOf({ x: room.width_m, y: room.depth_m, z: room.height_m }, 0.25);
      const { parts, cells, partOfCell } = spaceOf({ ...room, panels }, grid);
      expect(parts.reduce((sum, part) => sum + part.cells.length, 0)).toBe(cells.length);
      for (const [number, part] of parts.entries())
        expect(part.cells.every((cell) => partOfCell[cell] === number)).toBe(true);
      return parts.length;
    };
    expect(partsWith(0)).toBe(2);
    expect(partsWith(0.01)).toBe(1);
  });

  it('has no air outside of its outline', () => {
    const outline = [
      [0, 0],
      [5, 0],
      [5, 3],
      [0, 1.5],
    ] as const;
    const grid = gridOf({ x: room.width_m, y: room.depth_m, z: room.height_m }, 0.25);
    const { isAir } = spaceOf({ ...room, blocks: [], outline }, grid);
    expect(isAir[cellAt(grid, 0, 0, 0)]).toBe(1);
    expect(isAir[cellAt(grid, 0, 11, 0)]).toBe(0);
    expect(isAir[cellAt(grid, 19, 11, 0)]).toBe(1);
  });
});
