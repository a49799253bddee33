import { stillAir, type AirFields } from '../flow/AirFields.ts';
import { pressureEquation, pressureSolver } from '../flow/pressure.ts';
import { divergenceOf, type Projection } from '../flow/project.ts';
import { laminarMixing, updateMixing } from '../flow/viscosity.ts';
import { wallDistances } from '../flow/wallDistance.ts';
import { airAxes } from '../grid/AirGrid.ts';
import type { AirSpace, OpeningFace } from '../grid/AirSpace.ts';
import { airHeatCapacity_kJ_per_m3K } from '../heat/airHeat.ts';
import { enteringAir, meanAt, type EnteringAir } from '../heat/entering.ts';
import { updateFaceDiffusivity, type HeatCarriers } from '../heat/moveHeat.ts';
import { heatShares, type HeatShares } from '../heat/steadyHeat.ts';
import type { AirRoom } from '../room/AirRoom.ts';

/** A room made ready to be solved. */
export interface AirModel {
  readonly room: AirRoom;
  readonly space: AirSpace;
  readonly fields: AirFields;
  readonly entering: EnteringAir;
  readonly projection: Projection;
  readonly wallDistance_m: Float64Array;
  /** Mean temperature of the air that the units supply. */
  readonly supply_C: number;
}

/** Mean supply temperature of the units by their flows; NaN without flow. */
export function meanSupply_C({ units }: AirRoom): number {
  const flow = units.reduce((sum, { flow_m3_per_s }) => sum + flow_m3_per_s, 0);
  return units.reduce((sum, { flow_m3_per_s, supply_C }) => sum + flow_m3_per_s * supply_C, 0) / flow;
}

/** Makes a room ready: still air at the supply temperature, with the flows of its openings. */
export function airModel(room: AirRoom, space: AirSpace): AirModel {
  const supply_C = meanSupply_C(room);
  const equation = pressureEquation(space);
  const array = (): Float64Array => new Float64Array(space.grid.length);
  return {
    room,
    space,
    fields: stillAir(room, space, supply_C),
    entering: enteringAir(room, space),
    projection: {
      space,
      equation,
      solver: pressureSolver(space, equation),
      potential_m2_per_s: array(),
      source: array(),
    },
    wallDistance_m: wallDistances(space),
    supply_C,
  };
}

/** How heat moves with the velocities that a model has. */
export function sharesOfFlow({ space, fields, wallDistance_m }: AirModel): HeatShares {
  const array = (): Float64Array => new Float64Array(space.grid.length);
  const mixing = laminarMixing(space, 0, 1);
  const carriers: HeatCarriers = {
    velocity: fields.velocity_m_per_s,
    diffusivity: { x: array(), y: array(), z: array() },
  };
  updateMixing(space, fields.velocity_m_per_s, wallDistance_m, mixing);
  updateFaceDiffusivity(space, mixing.diffusivity_m2_per_s, carriers.diffusivity);
  return heatShares(space, carriers);
}

/** Heat that the units take from the room, in kW. */
export function heatTaken_kW(room: AirRoom, space: AirSpace, temperature_C: Float64Array): number {
  let sum = 0;
  for (const [index, { returns }] of space.units.entries()) {
    const { flow_m3_per_s, supply_C } = room.units[index]!;
    if (flow_m3_per_s > 0) sum += flow_m3_per_s * (meanAt(temperature_C, returns) - supply_C);
  }
  return sum * (room.heatCapacity_kJ_per_m3K ?? airHeatCapacity_kJ_per_m3K);
}

/** The fastest velocity at an opening, in m/s. */
function fastestOpening({ space, fields }: AirModel): number {
  let most = 0;
  const look = (faces: readonly OpeningFace[]): void => {
    for (const { axis, face } of faces) most = Math.max(most, Math.abs(fields.velocity_m_per_s[axis][face]!));
  };
  for (const { front, rear } of space.racks) [front, rear].forEach(look);
  for (const { supply, returns } of space.units) [supply, returns].forEach(look);
  return most;
}

/** Greatest divergence times the size of a cell, as a share of the fastest velocity at an opening; 0 in still air. */
export function divergenceShare(model: AirModel): number {
  const { space, fields, projection } = model;
  divergenceOf(space, fields.velocity_m_per_s, projection.source);
  const cell_m = Math.min(...airAxes.map((axis) => space.grid.cell_m[axis]));
  let most = 0;
  for (const cell of space.cells) most = Math.max(most, Math.abs(projection.source[cell]!));
  return most === 0 ? 0 : (most * cell_m) / fastestOpening(model);
}
