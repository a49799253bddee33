import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { cellAt, centreOf, type AirGrid } from '../../models/airflow/grid/AirGrid.ts';
import { airHeatCapacity_kJ_per_m3K } from '../../models/airflow/heat/airHeat.ts';
import { rackRise_K } from '../../models/airflow/heat/entering.ts';
import type { AirAxis, AirRack, AirRoom, AirUnit } from '../../models/airflow/room/AirRoom.ts';
import type { AirSolution } from '../../models/airflow/solve/AirSolution.ts';

const range = z.tuple([z.number(), z.number()]);
const three = z.tuple([z.number(), z.number(), z.number()]);
const fileSchema = z.object({
  geometry: z.object({
    room_m: three,
    coolers: z.record(z.string(), z.object({ x: range, y: range, z: range, blows: z.enum(['-x', '+x']) })),
    rackSouthEdge_m: z.record(z.string(), z.number()),
  }),
  windows: z.array(
    z.object({
      window: z.number(),
      start: z.string(),
      coolers: z.record(
        z.string(),
        z.object({ flow_m3_s: z.number(), setpoint_C: z.number(), discharge_C: z.number() }),
      ),
      racks: z.record(z.string(), z.object({ power_kW: z.number(), front_C: three, rear_C: three })),
    }),
  ),
});

/** The measured POD 2 of RISE SICS North: geometry and means of half an hour. */
export type Pod2 = z.infer<typeof fileSchema>;
export type Pod2Window = Pod2['windows'][number];

/** Reads it from a folder of reference data. */
export const readPod2 = (folder: URL): Pod2 =>
  fileSchema.parse(JSON.parse(readFileSync(new URL('golden/airflow-pod2.json', folder), 'utf8')));

/** What the room is computed from. */
export interface Pod2Inputs {
  /** Of a cooler: what its probe measured, or what its controller was set to. */
  readonly supply: 'discharge_C' | 'setpoint_C';
  /** Of all racks; measured between their fronts and rears by default. */
  readonly rise_K?: number;
  /** Share of the air of a rack that comes from its own rear. */
  readonly leakageShare: number;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The room in a window. Racks 1 to 5 face the east wall, 6 to 10 the west wall, their rears a closed hot aisle that is open at the top. */
export function pod2Room({ geometry }: Pod2, { coolers, racks }: Pod2Window, inputs: Pod2Inputs): AirRoom {
  const boxes = Object.entries(geometry.coolers);
  const units = boxes.map(([id, { x, y, z: height, blows }]): AirUnit => {
    const cooler = coolers[id]!;
    const isEastward = blows === '+x';
    const ranges = [
      [y[0] + 0.11, y[1] - 0.11],
      [0.1, 1.875],
    ] as const;
    return {
      id,
      flow_m3_per_s: cooler.flow_m3_s,
      supply_C: cooler[inputs.supply],
      supply: [{ axis: 'x', at_m: isEastward ? x[1] : x[0], side: isEastward ? 1 : -1, ranges }],
      returns: [{ axis: 'z', at_m: height[1], side: 1, ranges: [x, y] }],
    };
  });
  const airRacks = Object.entries(racks).map(([id, { power_kW, front_C, rear_C }]): AirRack => {
    const south_m = geometry.rackSouthEdge_m[id]!;
    const ranges = [
      [south_m + 0.175, south_m + 0.625],
      [0.1, 2.1],
    ] as const;
    const isEast = Number(id.slice(1)) <= 5;
    return {
      id,
      airHeat_kW: power_kW,
      flow_m3_per_s:
        power_kW / (airHeatCapacity_kJ_per_m3K * (inputs.rise_K ?? mean(rear_C) - mean(front_C))),
      leakageShare: inputs.leakageShare,
      front: { axis: 'x', at_m: isEast ? 5.29 : 1.75, side: isEast ? 1 : -1, ranges },
      rear: { axis: 'x', at_m: isEast ? 4.12 : 2.92, side: isEast ? -1 : 1, ranges },
    };
  });
  return {
    width_m: geometry.room_m[0],
    depth_m: geometry.room_m[1],
    height_m: geometry.room_m[2],
    blocks: [
      { x: [4.12, 5.29], y: [0, 4], z: [0, 2.22] },
      { x: [1.75, 2.92], y: [0, 4], z: [0, 2.22] },
      ...boxes.map(([, { x, y, z: height }]) => ({ x, y, z: height })),
    ],
    panels: [
      {
        id: 'door',
        axis: 'y',
        at_m: 3.975,
        ranges: [
          [2.92, 4.12],
          [0, 2.22],
        ],
        openShare: 0,
      },
    ],
    racks: airRacks,
    units,
  };
}

/** The two cells around a point on an axis with their weights. */
function around(grid: AirGrid, axis: AirAxis, at_m: number): readonly (readonly [number, number])[] {
  const last = grid.counts[axis] - 1;
  const first = Math.min(last, Math.max(0, Math.floor(at_m / grid.cell_m[axis] - 0.5)));
  const weight = Math.min(1, Math.max(0, (at_m - centreOf(grid, axis, first)) / grid.cell_m[axis]));
  return [
    [first, 1 - weight],
    [Math.min(last, first + 1), weight],
  ];
}

/** Heights of the sensors at a front. */
const sensorHeights_m = [0.15, 1.1, 2.05];

/** Differences of computed and measured temperatures at the sensors, three for each rack: in the middle of its front. */
export function sensorErrors_K({ geometry }: Pod2, { racks }: Pod2Window, solution: AirSolution): number[] {
  const { space, room, fields } = solution;
  const { grid } = space;
  return room.racks.flatMap((rack, index) => {
    const column = (space.racks[index]!.front[0]!.cell % grid.strides.y) - 1;
    return sensorHeights_m.map((z_m, level) => {
      let temperature_C = rack.leakageShare * rackRise_K(rack, room);
      for (const [y, weightY] of around(grid, 'y', geometry.rackSouthEdge_m[rack.id]! + 0.4))
        for (const [z, weightZ] of around(grid, 'z', z_m))
          temperature_C += weightY * weightZ * fields.temperature_C[cellAt(grid, column, y, z)]!;
      return temperature_C - racks[rack.id]!.front_C[level]!;
    });
  });
}

/** Mean of the absolute values. */
export const meanError = (errors: readonly number[]): number => mean(errors.map(Math.abs));

/** Mean with sign. */
export const bias = mean;
