import type { AirAxis } from '../room/AirRoom.ts';
import { airAxes } from '../grid/AirGrid.ts';
import type { AirSpace, ByAxis } from '../grid/AirSpace.ts';
import { setEntering, type EnteringAir } from '../heat/entering.ts';
import { moveHeat, updateFaceDiffusivity, type HeatCarriers } from '../heat/moveHeat.ts';
import type { AirFields } from './AirFields.ts';
import { setLeaks } from './leaks.ts';
import { axisTransports, moveAlong } from './momentum.ts';
import { project, type Projection } from './project.ts';
import { laminarMixing, updateEdges, updateMixing, type Mixing } from './viscosity.ts';
import { wallDistances } from './wallDistance.ts';

/** How a march goes. */
export interface MarchRules {
  readonly duration_s: number;
  /** Share of the duration, at its end, whose mean is the result. */
  readonly meanShare: number;
  /** How far air may go in a step, in cells, and the longest step. */
  readonly cellsOfStep: number;
  readonly longestStep_s: number;
  readonly pressureTolerance: number;
  readonly pressureSteps: number;
  /** Acceleration of air that is 1 K warmer than the reference, upwards. */
  readonly buoyancy_m_per_s2K: number;
  readonly reference_C: number;
  /** Constant mixing of a laminar case. Default: that of turbulent air. */
  readonly mixing?: Mixing;
}

/** Steps between two updates of the mixing and of the leaks. */
const stepsOfMixing = 5;

const otherAxes: Readonly<Record<AirAxis, readonly [AirAxis, AirAxis]>> = {
  x: ['y', 'z'],
  y: ['x', 'z'],
  z: ['x', 'y'],
};

function fastest({ grid, freeFaces }: AirSpace, velocity: ByAxis<Float64Array>): number {
  let most = 0;
  for (const axis of airAxes) {
    const values = velocity[axis];
    const faces = freeFaces[axis];
    for (let at = 0; at < faces.length; at += 1) {
      const rate = Math.abs(values[faces[at]!]!) / grid.cell_m[axis];
      if (rate > most) most = rate;
    }
  }
  return most;
}

/** What was found on the way. */
export interface MarchState {
  readonly time_s: number;
  readonly steps: number;
}

/**
 * Marches the air of a room through time: heat, then momentum, then the projection that makes it free of divergence. The fields end as the
 * mean over the last part; the mean is free of divergence because each is.
 *
 * @param fields - start and result
 * @returns the number of steps; yields after each of them
 */
export function* marchAir(
  projection: Projection,
  entering: EnteringAir,
  fields: AirFields,
  rules: MarchRules,
): Generator<MarchState, number> {
  const { space } = projection;
  const { velocity_m_per_s: velocity, temperature_C } = fields;
  const array = (): Float64Array => new Float64Array(space.grid.length);
  const distance_m = rules.mixing ? array() : wallDistances(space);
  const mixing = rules.mixing ?? laminarMixing(space, 0, 1);
  const carriers: HeatCarriers = { velocity, diffusivity: { x: array(), y: array(), z: array() } };
  const transports = axisTransports(space, velocity, mixing.viscosity_m2_per_s);
  const next = array();
  const buoyancy = array();
  const mean = { x: array(), y: array(), z: array(), t: array() };
  let meanTime_s = 0;
  let time_s = 0;
  let steps = 0;
  while (time_s < rules.duration_s - 1e-9) {
    const rate = fastest(space, velocity);
    const step_s = Math.min(
      rules.longestStep_s,
      rate > 0 ? rules.cellsOfStep / rate : rules.longestStep_s,
      rules.duration_s - time_s,
    );
    if (steps % stepsOfMixing === 0) {
      if (!rules.mixing) updateMixing(space, velocity, distance_m, mixing);
      for (const { axis, viscosities } of transports) {
        for (const [number, across] of otherAxes[axis].entries()) {
          updateEdges(space, mixing.viscosity_m2_per_s, [axis, across], viscosities[number + 1]!);
        }
      }
      updateFaceDiffusivity(space, mixing.diffusivity_m2_per_s, carriers.diffusivity);
      setLeaks(projection, step_s);
    }
    setEntering(entering, temperature_C);
    moveHeat(space, carriers, step_s, [temperature_C, next]);
    const { cells } = space;
    for (let at = 0; at < cells.length; at += 1) {
      const i = cells[at]!;
      temperature_C[i] = next[i]!;
      buoyancy[i] = rules.buoyancy_m_per_s2K * (next[i]! - rules.reference_C);
    }
    for (const transport of transports)
      moveAlong(transport, step_s, transport.axis === 'z' ? buoyancy : null);
    for (const { velocities, next: moved, faces } of transports) {
      const own = velocities[0];
      for (let at = 0; at < faces.length; at += 1) own[faces[at]!] = moved[faces[at]!]!;
    }
    project(projection, velocity, rules.pressureTolerance, rules.pressureSteps);
    time_s += step_s;
    steps += 1;
    if (time_s > rules.duration_s * (1 - rules.meanShare)) {
      meanTime_s += step_s;
      const share = step_s / meanTime_s;
      for (const axis of airAxes) addToMean(mean[axis], velocity[axis], share);
      addToMean(mean.t, temperature_C, share);
    }
    yield { time_s, steps };
  }
  if (meanTime_s > 0) {
    for (const axis of airAxes) velocity[axis].set(mean[axis]);
    temperature_C.set(mean.t);
  }
  return steps;
}

function addToMean(mean: Float64Array, values: Float64Array, share: number): void {
  for (let i = 0; i < mean.length; i += 1) mean[i]! += share * (values[i]! - mean[i]!);
}
