import type { AirPanel, AirRack, AirRoom, AirUnit } from '../../../models/airflow/room/AirRoom.ts';
import { airHeatCapacity_kJ_per_m3K } from '../../../models/airflow/heat/airHeat.ts';
import { modelOf, settleAir } from '../../../models/airflow/solve/settleAir.ts';
import type { AirSolution } from '../../../models/airflow/solve/AirSolution.ts';
import { meanAt } from '../../../models/airflow/heat/entering.ts';

/** What a small room has: one row of racks with its front to the east, and a unit at the east wall that blows at it. */
export interface SmallRoom {
  readonly racks_kW: readonly number[];
  readonly rise_K: number;
  /** Air of the unit over that of the racks. */
  readonly supplyRatio: number;
  readonly leakageShare?: number;
  readonly panels?: readonly AirPanel[];
}

/** Size of the small room, of a rack in its row, and where the front and the rear of the row are. */
export const smallRoom = {
  width_m: 5,
  height_m: 3,
  rackWidth_m: 0.75,
  rackHeight_m: 2,
  front_m: 3,
  rear_m: 2,
  end_m: 0.75,
} as const;

/** The flow of a rack for its heat and rise. */
export const flowOf_m3_per_s = (airHeat_kW: number, rise_K: number): number =>
  airHeat_kW / (airHeatCapacity_kJ_per_m3K * rise_K);

/** The small room with a number of racks. */
export function smallRoomOf({
  racks_kW,
  rise_K,
  supplyRatio,
  leakageShare = 0,
  panels = [],
}: SmallRoom): AirRoom {
  const { width_m, height_m, rackWidth_m, rackHeight_m, front_m, rear_m, end_m } = smallRoom;
  const depth_m = racks_kW.length * rackWidth_m + 2 * end_m;
  const racks = racks_kW.map((airHeat_kW, index): AirRack => {
    const south_m = end_m + index * rackWidth_m;
    const ranges = [
      [south_m, south_m + rackWidth_m],
      [0, rackHeight_m],
    ] as const;
    return {
      id: `r${String(index)}`,
      airHeat_kW,
      flow_m3_per_s: flowOf_m3_per_s(airHeat_kW, rise_K),
      leakageShare,
      front: { axis: 'x', at_m: front_m, side: 1, ranges },
      rear: { axis: 'x', at_m: rear_m, side: -1, ranges },
    };
  });
  const flow_m3_per_s = racks.reduce((sum, rack) => sum + rack.flow_m3_per_s, 0);
  const unit: AirUnit = {
    id: 'unit',
    flow_m3_per_s: supplyRatio * flow_m3_per_s,
    supply_C: 20,
    supply: [
      {
        axis: 'x',
        at_m: width_m,
        side: -1,
        ranges: [
          [end_m, depth_m - end_m],
          [0, 1],
        ],
      },
    ],
    returns: [
      {
        axis: 'x',
        at_m: 0,
        side: 1,
        ranges: [
          [end_m, depth_m - end_m],
          [2, height_m],
        ],
      },
    ],
  };
  const block = { x: [rear_m, front_m], y: [end_m, depth_m - end_m], z: [0, rackHeight_m] } as const;
  return { width_m, depth_m, height_m, blocks: [block], panels, racks, units: [unit] };
}

/** Panels from the front of the row to the walls and to the ceiling, which part the cold side from the rest of the room. */
export function frontPanels(rackCount: number, openShare: number): AirPanel[] {
  const { height_m, rackWidth_m, rackHeight_m, front_m, end_m } = smallRoom;
  const last_m = end_m + rackCount * rackWidth_m;
  const panel = (id: string, ranges: AirPanel['ranges']): AirPanel => ({
    id,
    axis: 'x',
    at_m: front_m,
    ranges,
    openShare,
  });
  return [
    panel('above', [
      [0, last_m + end_m],
      [rackHeight_m, height_m],
    ]),
    panel('south', [
      [0, end_m],
      [0, rackHeight_m],
    ]),
    panel('north', [
      [last_m, last_m + end_m],
      [0, rackHeight_m],
    ]),
  ];
}

/** A room solved to its settled air. */
export function settled(room: AirRoom, cell_m: number): AirSolution {
  const steps = settleAir(modelOf(room, cell_m));
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Temperatures of the air of the room at the fronts of its racks. */
export const frontsOf_C = ({ space, fields }: AirSolution): number[] =>
  space.racks.map(({ front }) => meanAt(fields.temperature_C, front));
