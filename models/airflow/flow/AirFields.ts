import { faceArea } from '../grid/AirGrid.ts';
import type { AirSpace, ByAxis, OpeningFace } from '../grid/AirSpace.ts';
import type { AirRoom } from '../room/AirRoom.ts';

/** What the air of a room does: arrays of its grid. */
export interface AirFields {
  /** Velocity at faces, towards higher coordinates; at openings their own. */
  readonly velocity_m_per_s: ByAxis<Float64Array>;
  /** Of cells; a closed cell behind an opening has the temperature of the air that enters there. */
  readonly temperature_C: Float64Array;
}

/** Adds the flow of an opening to the velocities at its faces; a negative flow leaves the room. */
function addFlow(
  space: AirSpace,
  velocity: ByAxis<Float64Array>,
  faces: readonly OpeningFace[],
  flow_m3_per_s: number,
): void {
  for (const { axis, face, side, share } of faces) {
    velocity[axis][face]! += (side * share * flow_m3_per_s) / faceArea(space.grid, axis);
  }
}

/** Still air of one temperature, with the velocities of the openings. */
export function stillAir(room: AirRoom, space: AirSpace, temperature_C: number): AirFields {
  const { length } = space.grid;
  const velocity = { x: new Float64Array(length), y: new Float64Array(length), z: new Float64Array(length) };
  for (const [index, { front, rear }] of space.racks.entries()) {
    const { flow_m3_per_s, leakageShare } = room.racks[index]!;
    // What goes round within the rack does not cross its front and rear.
    const fromRoom_m3_per_s = flow_m3_per_s * (1 - leakageShare);
    addFlow(space, velocity, front, -fromRoom_m3_per_s);
    addFlow(space, velocity, rear, fromRoom_m3_per_s);
  }
  for (const [index, { supply, returns }] of space.units.entries()) {
    const { flow_m3_per_s } = room.units[index]!;
    addFlow(space, velocity, returns, -flow_m3_per_s);
    addFlow(space, velocity, supply, flow_m3_per_s);
  }
  return { velocity_m_per_s: velocity, temperature_C: new Float64Array(length).fill(temperature_C) };
}
