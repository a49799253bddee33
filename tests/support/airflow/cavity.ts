import { airSteps, type StepRules } from '../../../models/airflow/flow/march.ts';
import type { AirFields } from '../../../models/airflow/flow/AirFields.ts';
import type { Projection } from '../../../models/airflow/flow/project.ts';
import { laminarMixing } from '../../../models/airflow/flow/viscosity.ts';
import { cellAt, type AirGrid } from '../../../models/airflow/grid/AirGrid.ts';
import type { AirSpace } from '../../../models/airflow/grid/AirSpace.ts';
import { spaceOf } from '../../../models/airflow/grid/spaceOf.ts';
import type { AirOpening, AirRoom } from '../../../models/airflow/room/AirRoom.ts';
import { airModel } from '../../../models/airflow/solve/AirModel.ts';

/** A cavity of 1 m by 1 m in x and z. It is one cell and so deep that front and back do not brake it. */
export interface Cavity {
  readonly grid: AirGrid;
  readonly space: AirSpace;
  readonly projection: Projection;
  readonly fields: AirFields;
  /** The index of a cell from 0; -1 and the number of cells are in the walls. */
  at(x: number, z: number): number;
  /**
   * Steps it through time.
   *
   * @param wall_C - temperatures of the west and the east wall; both are adiabatic without
   */
  run(case_: CavityCase): AirFields;
}

/** What is solved in a cavity. */
export interface CavityCase extends Pick<StepRules, 'buoyancy_m_per_s2K' | 'longestStep_s'> {
  readonly viscosity_m2_per_s: number;
  readonly prandtl: number;
  readonly duration_s: number;
  readonly wall_C?: readonly [west: number, east: number];
}

const depth_m = 1000;

/** A unit that draws what it supplies through the same opening, so that no air moves: the cavity is regarded as ventilated. */
const opening: AirOpening = {
  axis: 'z',
  at_m: 0,
  side: 1,
  ranges: [
    [0, 1],
    [0, depth_m],
  ],
};
const room: AirRoom = {
  width_m: 1,
  depth_m,
  height_m: 1,
  blocks: [],
  panels: [],
  racks: [],
  units: [{ id: 'none', flow_m3_per_s: 1, supply_C: 0, supply: [opening], returns: [opening] }],
};

/** A cavity of a number of cells in each direction. */
export function cavityOf(count: number): Cavity {
  const strides = { x: 1, y: count + 2, z: (count + 2) * 3 };
  const grid: AirGrid = {
    counts: { x: count, y: 1, z: count },
    cell_m: { x: 1 / count, y: depth_m, z: 1 / count },
    strides,
    length: strides.z * (count + 2),
  };
  const space = spaceOf(room, grid);
  const { projection, fields, entering } = airModel(room, space);
  const at = (x: number, z: number): number => cellAt(grid, x, 0, z);
  return {
    grid,
    space,
    projection,
    fields,
    at,
    run({ viscosity_m2_per_s, prandtl, duration_s, wall_C, ...rules }) {
      if (wall_C) {
        for (let z = 0; z < count; z += 1) {
          fields.temperature_C[at(-1, z)] = wall_C[0];
          fields.temperature_C[at(count, z)] = wall_C[1];
        }
      }
      const steps = airSteps(projection, entering, fields, {
        ...rules,
        cellsOfStep: Infinity,
        pressureTolerance: 1e-5,
        pressureSteps: 50,
        reference_C: 0,
        mixing: laminarMixing(space, viscosity_m2_per_s, prandtl),
      });
      if (wall_C) {
        for (let z = 0; z < count; z += 1) {
          // The wall is half a cell away.
          for (const x of [0, count])
            steps.diffusivity_m2_per_s.x[at(x, z)] = (2 * viscosity_m2_per_s) / prandtl;
        }
      }
      let result = fields;
      for (let time_s = 0; time_s < duration_s - 1e-9;) {
        const { step_s, fields: now } = steps.step(duration_s - time_s);
        time_s += step_s;
        result = now;
      }
      return result;
    },
  };
}

/** The greatest value of a profile at centres of cells, by the parabola through it and its neighbours, and where that is. */
export function peakOf(profile: readonly number[]): { readonly value: number; readonly at: number } {
  const top = profile.indexOf(Math.max(...profile));
  const [before = NaN, here = NaN, after = NaN] = profile.slice(top - 1, top + 2);
  const shift = (0.5 * (before - after)) / (before - 2 * here + after);
  return { value: here - 0.25 * (before - after) * shift, at: (top + 0.5 + shift) / profile.length };
}
