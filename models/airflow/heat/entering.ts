import { airHeatCapacity_kJ_per_m3K } from './airHeat.ts';
import type { AirSpace, OpeningFace } from '../grid/AirSpace.ts';
import type { AirRack, AirRoom } from '../room/AirRoom.ts';

/** A face at which air enters the room, and its share of what enters through the same closed cell. */
interface EnteringFace {
  readonly behind: number;
  readonly weight: number;
}

/** Cells at openings, with the share of the air that each gives to a mean. */
interface WeighedCells {
  readonly cells: Int32Array;
  readonly shares: Float64Array;
}

/** The air of a rack: its front by levels, and where it blows out. */
interface RackAir {
  /** The whole front, and its levels one by one; their shares add up to 1. Empty if no air is before it. */
  readonly levels: readonly WeighedCells[];
  /** Temperatures of the levels, computed each time. */
  readonly levels_C: Float64Array;
  /** The closed cells behind the rear, the share of the rack's air that each lets out, and its weight in what enters there. */
  readonly rear: {
    readonly behinds: Int32Array;
    readonly shares: Float64Array;
    readonly weights: Float64Array;
    /** The level that the air of each comes from. */
    readonly levels: Int32Array;
  };
  /** Temperature rise from the air of the room at the front to the air that leaves the rear. */
  readonly rise_K: number;
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

/** Cells of faces, by their shares of all of them. */
function weighedCells(faces: readonly OpeningFace[]): WeighedCells {
  const whole = faces.reduce((sum, { share }) => sum + share, 0);
  return {
    cells: Int32Array.from(faces, ({ cell }) => cell),
    shares: Float64Array.from(faces, ({ share }) => share / whole),
  };
}

function rackAir(
  front: readonly OpeningFace[],
  rear: readonly (OpeningFace & EnteringFace)[],
  rise_K: number,
): RackAir {
  const byLevel = new Map<number, OpeningFace[]>();
  for (const face of front) byLevel.set(face.level, [...(byLevel.get(face.level) ?? []), face]);
  const numbers = new Map([...byLevel.keys()].map((level, index) => [level, index + 1]));
  const levels = front.length === 0 ? [] : [front, ...byLevel.values()].map(weighedCells);
  return {
    levels,
    levels_C: new Float64Array(levels.length),
    rear: {
      behinds: Int32Array.from(rear, ({ behind }) => behind),
      shares: Float64Array.from(rear, ({ share }) => share),
      weights: Float64Array.from(rear, ({ weight }) => weight),
      levels: Int32Array.from(rear, ({ level }) => numbers.get(level) ?? 0),
    },
    rise_K,
  };
}

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
      return rackAir(front, weighted(rear, rack.flow_m3_per_s), rackRise_K(rack, room));
    }),
    supplies: space.units.map(({ supply }, index) => {
      const { flow_m3_per_s, supply_C } = room.units[index]!;
      return { faces: weighted(supply, flow_m3_per_s), supply_C };
    }),
    behinds: [...flowBehind.keys()],
  };
}

function weighedMean({ cells, shares }: WeighedCells, temperature: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < cells.length; at += 1) sum += shares[at]! * temperature[cells[at]!]!;
  return sum;
}

/** Sets what leaves the rear of a rack: what its front draws at the same level, warmed. */
function setRear({ levels, levels_C, rear, rise_K }: RackAir, temperature: Float64Array): void {
  if (levels.length === 0) return;
  for (let level = 0; level < levels.length; level += 1)
    levels_C[level] = weighedMean(levels[level]!, temperature);
  const { behinds, shares, weights } = rear;
  let mean = 0;
  for (let at = 0; at < behinds.length; at += 1) mean += shares[at]! * levels_C[rear.levels[at]!]!;
  // Front and rear may have other shares at a level: what is warmed is what was drawn.
  const warmer = rise_K + levels_C[0]! - mean;
  for (let at = 0; at < behinds.length; at += 1)
    temperature[behinds[at]!]! += weights[at]! * (levels_C[rear.levels[at]!]! + warmer);
}

/** Sets the temperatures of the closed cells behind openings to those of the air that enters there. */
export function setEntering({ racks, supplies, behinds }: EnteringAir, temperature: Float64Array): void {
  for (const behind of behinds) temperature[behind] = 0;
  for (const { faces, supply_C } of supplies) {
    for (const { behind, weight } of faces) temperature[behind]! += weight * supply_C;
  }
  for (const rack of racks) setRear(rack, temperature);
}
