import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOf } from '../../../models/airflow/grid/AirGrid.ts';
import { spaceOf } from '../../../models/airflow/grid/spaceOf.ts';
import type { AirRoom } from '../../../models/airflow/room/AirRoom.ts';
import { partBalances } from '../../../models/airflow/solve/partFlows.ts';
import { instantAir, modelOf } from '../../../models/airflow/solve/settleAir.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { anyRoom } from '../../support/airflow/anyRoom.ts';
import { frontPanels, settled, smallRoomOf } from '../../support/airflow/rooms.ts';
import { runs } from '../../support/runs.ts';

const room = smallRoomOf({ racks_kW: [5, 8], rise_K: 12, supplyRatio: 1 });

/** The error of a room. */
function errorOf(of: () => unknown): ModelError {
  try {
    of();
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** Every number of a value replaced in turn, with its path. */
function replacements(value: unknown, by: number): { path: string; changed: unknown }[] {
  if (typeof value === 'number') return [{ path: '', changed: by }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    replacements(part, by).map(({ path, changed }) => {
      const copy: unknown = Array.isArray(value)
        ? value.map((each: unknown, index) => (String(index) === key ? changed : each))
        : { ...value, [key]: changed };
      return { path: `${key}.${path}`, changed: copy };
    }),
  );
}

describe('a room with values that are not numbers', () => {
  const whole = {
    ...room,
    heatCapacity_kJ_per_m3K: 1.2,
    outline: [
      [0, 0],
      [5, 0],
      [5, 3],
      [0, 3],
    ],
    panels: frontPanels(2, 0.1),
  };

  it.each([NaN, Infinity])('is refused wherever %s is', (by) => {
    const all = replacements(whole, by).filter(({ path }) => !path.includes('side'));
    expect(all.length).toBeGreaterThan(50);
    for (const { path, changed } of all) {
      expect(errorOf(() => modelOf(changed as AirRoom, 0.25)).code, path).toBe('air-room-invalid');
    }
  });

  it('is refused for a size of cells that is none, or that gives more cells than can be solved', () => {
    for (const cell_m of [NaN, 0, -1, Infinity, 1e-3])
      expect(errorOf(() => modelOf(room, cell_m)).issues.map(({ path }) => path)).toEqual(['cell_m']);
  });

  it('is refused if all of its air would come from its own rear', () => {
    const [first] = room.racks;
    const { issues } = errorOf(() => modelOf({ ...room, racks: [{ ...first!, leakageShare: 1 }] }, 0.25));
    expect(issues.map(({ path }) => path)).toEqual(['racks.r0.leakageShare']);
  });
});

describe('air that cannot flow', () => {
  it('is refused with the flows of the part: a sealed aisle that gets more than its racks draw', () => {
    const sealed = smallRoomOf({
      racks_kW: [5, 8],
      rise_K: 12,
      supplyRatio: 1.25,
      panels: frontPanels(2, 0),
    });
    const { code, issues } = errorOf(() => instantAir(modelOf(sealed, 0.25)));
    expect(code).toBe('air-unbalanced');
    expect(issues).toHaveLength(2);
    const drawn = sealed.racks.reduce((sum, { flow_m3_per_s }) => sum + flow_m3_per_s, 0);
    const inflows = issues.map(({ message }) => Number(/net inflow of (\S+) m³\/s/.exec(message)?.[1]));
    expect(inflows.toSorted((a, b) => a - b)).toEqual([
      Number((-drawn / 4).toFixed(3)),
      Number((drawn / 4).toFixed(3)),
    ]);
    const grid = gridOf({ x: sealed.width_m, y: sealed.depth_m, z: sealed.height_m }, 0.25);
    const balances = partBalances(sealed, spaceOf(sealed, grid));
    const cold = balances.find(({ flows }) => flows.some(({ kind }) => kind === 'supply'));
    expect(cold?.flows.map(({ id, kind }) => `${kind} of ${id}`)).toEqual([
      'front of r0',
      'front of r1',
      'supply of unit',
    ]);
    expect(cold?.netInflow_m3_per_s).toBeCloseTo(drawn / 4, 9);
  });

  it('is refused if a part has racks and no cooled air', () => {
    const wall = {
      id: 'wall',
      axis: 'y',
      at_m: 1.5,
      ranges: [
        [0, 5],
        [0, 3],
      ],
      openShare: 0,
    } as const;
    const unit = { ...room.units[0]!, supply: [], returns: [] };
    const opening = {
      axis: 'y',
      at_m: 3,
      side: -1,
      ranges: [
        [0, 1],
        [0, 1],
      ],
    } as const;
    const parted: AirRoom = {
      ...room,
      blocks: [{ x: [2, 3], y: [0, 0.75], z: [0, 2] }],
      panels: [wall],
      racks: [
        {
          ...room.racks[0]!,
          front: {
            axis: 'x',
            at_m: 3,
            side: 1,
            ranges: [
              [0, 0.75],
              [0, 2],
            ],
          },
          rear: {
            axis: 'x',
            at_m: 2,
            side: -1,
            ranges: [
              [0, 0.75],
              [0, 2],
            ],
          },
        },
      ],
      units: [{ ...unit, supply: [opening], returns: [opening] }],
    };
    const { code, issues } = errorOf(() => instantAir(modelOf(parted, 0.25)));
    expect(code).toBe('air-unbalanced');
    expect(issues.map(({ rule }) => rule)).toEqual(['supplied']);
  });

  it('is refused where no air flows at all', () => {
    const still = { ...room, racks: [], units: [{ ...room.units[0]!, flow_m3_per_s: 0 }] };
    expect(errorOf(() => instantAir(modelOf(still, 0.25))).code).toBe('air-unbalanced');
  });
});

describe('air that nothing reaches', () => {
  it('is closed, and the rest of the room is as if a block were there', () => {
    const box = { x: [0.5, 1.5], y: [0.75, 1.5], z: [0, 1] } as const;
    const side = (axis: 'x' | 'y' | 'z', at_m: number) => ({
      id: `${axis}${String(at_m)}`,
      axis,
      at_m,
      ranges: (['x', 'y', 'z'] as const)
        .filter((each) => each !== axis)
        .map((each) => box[each]) as unknown as readonly [
        readonly [number, number],
        readonly [number, number],
      ],
      openShare: 0,
    });
    const panels = [side('x', 0.5), side('x', 1.5), side('y', 0.75), side('y', 1.5), side('z', 1)];
    const pocket = settled({ ...room, panels }, 0.25);
    const block = settled({ ...room, blocks: [...room.blocks, box] }, 0.25);
    const other = block.fields.temperature_C;
    expect(pocket.fields.temperature_C.every((value, index) => value === other[index])).toBe(true);
  });
});

describe('any room', () => {
  it('is refused, or has finite temperatures', () => {
    let solved = 0;
    fc.assert(
      fc.property(anyRoom, (strange) => {
        try {
          const { space, fields } = settled(strange, 0.5);
          solved += 1;
          expect(space.cells.every((cell) => Number.isFinite(fields.temperature_C[cell]))).toBe(true);
        } catch (error) {
          if (!(error instanceof ModelError)) throw error;
        }
      }),
      { seed: 20261201, numRuns: runs(400) },
    );
    expect(solved).toBeGreaterThan(3);
  });
});
