import { airHeatCapacity_kJ_per_m3K } from './airHeat.ts';
import type { AirSpace, OpeningFace } from '../grid/AirSpace.ts';
import type { AirRack, AirRoom } from '../room/AirRoom.ts';

/** A face at which air enters the room, and its share of what enters through the same closed cell. */
interface EnteringFace {
  readonly behind: number;
  readonly weight: number;
}

/** The air of a rack: its front by levels, and where it blows out. */
interface RackAir {
  readonly front: readonly OpeningFace[];
  readonly rear: readonly (OpeningFace & EnteringFace)[];
  /** Temperature rise from the air of the room at the front to the air that leaves the rear. */
  readonly rise_K: number;
  /** For each face at the rear: the faces at the front of the same level, or all. */
  readonly frontOfRear: readonly (readonly OpeningFace[])[];
}

/** The air that enters a room: by units at their supply temperature, by racks at that of their front and their rise. */
export interface EnteringAir {
  readonly racks: readonly RackAir[];
  readonly supplies: readonly { readonly faces: readonly EnteringFace[]; readonly supply_C: number }[];
  readonly behinds: readonly number[];
}

/** Temperature rise from the air that a rack takes from the room to the air that it returns, in K; 0 without flow. */
export function rackRise_K(
  { airHeat_kW, flow_m3_per_s, leakageShare }: AirRack,
  { heatCapacity_kJ_per_m3K = airHeatCapacity_kJ_per_m3K }: Pick<AirRoom, 'heatCapacity_kJ_per_m3K'>,
): number {
  const fromRoom_m3_per_s = flow_m3_per_s * (1 - leakageShare);
  return fromRoom_m3_per_s > 0 ? airHeat_kW / (heatCapacity_kJ_per_m3K * fromRoom_m3_per_s) : 0;
}

/** Mean temperature of the air at openings by their flows. */
export const meanAt = (temperature: Float64Array, faces: readonly OpeningFace[]): number => {
  let sum = 0;
  let whole = 0;
  for (const { cell, share } of faces) {
    sum += share * temperature[cell]!;
    whole += share;
  }
  return sum / whole;
};

/** Where air enters, with what enters through each closed cell put together. */
export function enteringAir(room: AirRoom, space: AirSpace): EnteringAir {
  const flowBehind = new Map<number, number>();
  const note = (faces: readonly OpeningFace[], flow: number): void => {
    for (const { behind, share } of faces)
      flowBehind.set(behind, (flowBehind.get(behind) ?? 0) + share * flow);
  };
  for (const [index, { rear }] of space.racks.entries()) note(rear, room.racks[index]!.flow_m3_per_s);
  for (const [index, { supply }] of space.units.entries()) note(supply, room.units[index]!.flow_m3_per_s);
  const weighted = (faces: readonly OpeningFace[], flow: number): (OpeningFace & EnteringFace)[] =>
    faces.map((face) => {
      const whole = flowBehind.get(face.behind)!;
      return { ...face, weight: whole > 0 ? (face.share * flow) / whole : 0 };
    });
  return {
    racks: space.racks.map(({ front, rear }, index) => {
      const rack = room.racks[index]!;
      return {
        front,
        rear: weighted(rear, rack.flow_m3_per_s),
        rise_K: rackRise_K(rack, room),
        frontOfRear: rear.map(({ level }) => {
          const same = front.filter((face) => face.level === level);
          return same.length > 0 ? same : front;
        }),
      };
    }),
    supplies: space.units.map(({ supply }, index) => {
      const { flow_m3_per_s, supply_C } = room.units[index]!;
      return { faces: weighted(supply, flow_m3_per_s), supply_C };
    }),
    behinds: [...flowBehind.keys()],
  };
}

/** Sets the temperatures of the closed cells behind openings to those of the air that enters there. */
export function setEntering({ racks, supplies, behinds }: EnteringAir, temperature: Float64Array): void {
  for (const behind of behinds) temperature[behind] = 0;
  for (const { faces, supply_C } of supplies) {
    for (const { behind, weight } of faces) temperature[behind]! += weight * supply_C;
  }
  for (const { front, rear, rise_K, frontOfRear } of racks) {
    if (front.length === 0) continue;
    const out = frontOfRear.map((faces) => meanAt(temperature, faces));
    let mean = 0;
    for (const [index, { share }] of rear.entries()) mean += share * out[index]!;
    // Front and rear may have other shares at a level: what is warmed is what was drawn.
    const warmer = rise_K + meanAt(temperature, front) - mean;
    for (const [index, { behind, weight }] of rear.entries())
      temperature[behind]! += weight * (out[index]! + warmer);
  }
}
