import { cellAt, centreOf, type AirGrid } from '../grid/AirGrid.ts';
import type { AirSpace, OpeningFace } from '../grid/AirSpace.ts';
import { meanAt, rackRise_K } from '../heat/entering.ts';
import type { AirAxis, AirRack, AirRoom } from '../room/AirRoom.ts';
import type { AirSolution } from '../solve/AirSolution.ts';

/** Air temperature at the inlet of a rack: what its devices breathe, its own leakage included. */
export interface RackInlet {
  readonly bottom_C: number;
  readonly middle_C: number;
  readonly top_C: number;
  /** By the flow over the whole front. */
  readonly mean_C: number;
}

/** Distance of the lowest and the highest measuring point from the edges of the front, where sensors are usually put. */
const sensorMargin_m = 0.05;

/** The two cells around a point on an axis, and the weight of the second. */
function around(grid: AirGrid, axis: AirAxis, at_m: number): readonly [number, number, number] {
  const count = grid.counts[axis];
  const cells = at_m / grid.cell_m[axis] - 0.5;
  const first = Math.max(0, Math.min(count - 1, Math.floor(cells)));
  const second = Math.min(count - 1, first + 1);
  return [first, second, Math.max(0, Math.min(1, (at_m - centreOf(grid, axis, first)) / grid.cell_m[axis]))];
}

/** The front of a rack on a grid, and the temperatures before it. */
interface Front {
  readonly room: AirRoom;
  readonly space: AirSpace;
  readonly temperature_C: Float64Array;
  readonly rack: AirRack;
  readonly faces: readonly OpeningFace[];
}

/** Temperature in the column of cells before the front, in the middle of its width, at a height. */
function temperatureBefore({ space, temperature_C, rack: { front }, faces }: Front, z_m: number): number {
  const { grid, isAir } = space;
  const [along] = front.ranges;
  const across = front.axis === 'x' ? 'y' : 'x';
  const { cell } = faces[0]!;
  const { strides } = grid;
  const number = front.axis === 'x' ? (cell % strides.y) - 1 : Math.floor((cell % strides.z) / strides.y) - 1;
  const [a0, a1, wa] = around(grid, across, (along[0] + along[1]) / 2);
  const [z0, z1, wz] = around(grid, 'z', z_m);
  let sum = 0;
  let whole = 0;
  for (const [a, weightA] of [
    [a0, 1 - wa],
    [a1, wa],
  ] as const) {
    for (const [z, weightZ] of [
      [z0, 1 - wz],
      [z1, wz],
    ] as const) {
      const at = front.axis === 'x' ? cellAt(grid, number, a, z) : cellAt(grid, a, number, z);
      if (isAir[at] !== 1) continue;
      sum += weightA * weightZ * temperature_C[at]!;
      whole += weightA * weightZ;
    }
  }
  return whole > 0 ? sum / whole : meanAt(temperature_C, faces);
}

function rackInlet(front: Front): RackInlet {
  const { room, rack, temperature_C, faces } = front;
  // Of what the devices draw, the leakage has their own rise on it.
  const own_K = rack.leakageShare * rackRise_K(rack, room);
  const [from_m, to_m] = rack.front.ranges[1];
  const at = (z_m: number): number => temperatureBefore(front, z_m) + own_K;
  return {
    bottom_C: at(from_m + sensorMargin_m),
    middle_C: at((from_m + to_m) / 2),
    top_C: at(to_m - sensorMargin_m),
    mean_C: meanAt(temperature_C, faces) + own_K,
  };
}

/** Inlet temperatures of the racks of a room, in their order; each has air before its front. */
export const rackInlets = ({ room, space, fields }: AirSolution): RackInlet[] =>
  room.racks.map((rack, index) =>
    rackInlet({ room, space, temperature_C: fields.temperature_C, rack, faces: space.racks[index]!.front }),
  );
