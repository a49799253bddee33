import type { AirRack, AirRoom, AirUnit } from '../../../models/airflow/room/AirRoom.ts';
import { flowOf_m3_per_s } from './rooms.ts';

const width_m = 7;
const depth_m = 3;

/** A rack of a row that faces the aisle in the middle of the room, seen from the west (1) or the east (-1). */
function rack(side: 1 | -1, index: number): AirRack {
  const ranges = [
    [0.5 + index, 1.5 + index],
    [0, 2],
  ] as const;
  const from = (distance_m: number): number => (side === 1 ? distance_m : width_m - distance_m);
  return {
    id: `${side === 1 ? 'w' : 'e'}${String(index)}`,
    airHeat_kW: 6,
    flow_m3_per_s: flowOf_m3_per_s(6, 12),
    leakageShare: 0,
    front: { axis: 'x', at_m: from(2.5), side, ranges },
    rear: { axis: 'x', at_m: from(1.5), side: side === 1 ? -1 : 1, ranges },
  };
}

/** A unit that blows through the floor of the aisle, on one side of its middle, and draws at the wall. */
function unit(side: 1 | -1): AirUnit {
  const from = (distance_m: number): number => (side === 1 ? distance_m : width_m - distance_m);
  const [a, b] = [from(3), from(3.5)];
  return {
    id: side === 1 ? 'west' : 'east',
    flow_m3_per_s: 1.6 * flowOf_m3_per_s(6, 12),
    supply_C: 20,
    supply: [
      {
        axis: 'z',
        at_m: 0,
        side: 1,
        ranges: [
          [Math.min(a, b), Math.max(a, b)],
          [0.5, 2.5],
        ],
      },
    ],
    returns: [
      {
        axis: 'x',
        at_m: from(0),
        side,
        ranges: [
          [0.5, 2.5],
          [2, 2.75],
        ],
      },
    ],
  };
}

/** A room with a cold aisle between two rows, the same seen in a mirror across x. */
export const symmetricRoom: AirRoom = {
  width_m,
  depth_m,
  height_m: 3,
  blocks: [
    { x: [1.5, 2.5], y: [0.5, 2.5], z: [0, 2] },
    { x: [width_m - 2.5, width_m - 1.5], y: [0.5, 2.5], z: [0, 2] },
  ],
  panels: [],
  racks: [rack(1, 0), rack(1, 1), rack(-1, 0), rack(-1, 1)],
  units: [unit(1), unit(-1)],
};
