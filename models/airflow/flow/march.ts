import { airAxes } from '../grid/AirGrid.ts';
import type { AirSpace, ByAxis } from '../grid/AirSpace.ts';
import { setEntering, type EnteringAir } from '../heat/entering.ts';
import { moveHeat, updateFaceDiffusivity } from '../heat/moveHeat.ts';
import type { AirFields } from './AirFields.ts';
import { updateEdges, edgeWeights } from './edges.ts';
import { setLeaks } from './leaks.ts';
import { axisOrder, axisTransports, moveAlong, type AxisTransport, type Buoyancy } from './momentum.ts';
import { closeLeaks, project, type Projection } from './project.ts';
import { laminarMixing, updateMixing, type Mixing } from './viscosity.ts';
import { wallDistances } from './wallDistance.ts';

/** How steps in time are made. */
export interface StepRules {
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

/** How a march goes. */
export interface MarchRules extends StepRules {
  readonly duration_s: number;
  /** Share of the duration, at its end, whose mean is the result. */
  readonly meanShare: number;
}

/** Steps between two updates of the mixing, of the leaks and of the length of steps. */
const stepsOfMixing = 5;

/** Air that is stepped through time. */
export interface AirSteps {
  readonly space: AirSpace;
  /** Diffusivities at faces that carry heat; those of closed faces are not changed. */
  readonly diffusivity_m2_per_s: ByAxis<Float64Array>;
  /** Makes a step, no longer than a time, and returns its length. The fields that it returns are changed by the step after the next. */
  step(longest_s: number): { readonly step_s: number; readonly fields: AirFields };
}

/** The fastest velocity in cells per second. */
function fastest_per_s({ grid, freeFaces }: AirSpace, velocity: ByAxis<Float64Array>): number {
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

const copyOf = ({ velocity_m_per_s: { x, y, z }, temperature_C }: AirFields): AirFields => ({
  velocity_m_per_s: { x: x.slice(), y: y.slice(), z: z.slice() },
  temperature_C: temperature_C.slice(),
});

/** The mixing of momentum, kept at cells and edges; returns what updates the edges. */
function edgeMixing(
  space: AirSpace,
  viscosity: Float64Array,
): { readonly viscosities: ByAxis<AxisTransport['viscosities']>; readonly update: () => void } {
  const edges = airAxes.map((axis) => {
    const [along, ...others] = axisOrder[axis];
    return others.map((across) => ({
      weights: edgeWeights(space, along, across),
      values: new Float64Array(space.grid.length),
    }));
  });
  const of = (axis: number): AxisTransport['viscosities'] => {
    const [first, second] = edges[axis]!;
    return [viscosity, first!.values, second!.values];
  };
  return {
    viscosities: { x: of(0), y: of(1), z: of(2) },
    update: () => {
      for (const { weights, values } of edges.flat()) updateEdges(weights, viscosity, values);
    },
  };
}

/**
 * Makes air ready to be stepped through time: in each step heat, then momentum, then the projection that makes it free of divergence.
 *
 * @param start - fields of the start; they are not changed
 */
export function airSteps(
  projection: Projection,
  entering: EnteringAir,
  start: AirFields,
  rules: StepRules,
): AirSteps {
  const { space } = projection;
  const array = (): Float64Array => new Float64Array(space.grid.length);
  const distance_m = rules.mixing ? array() : wallDistances(space);
  const mixing = rules.mixing ?? laminarMixing(space, 0, 1);
  const diffusivity = { x: array(), y: array(), z: array() };
  const edges = edgeMixing(space, mixing.viscosity_m2_per_s);
  // Each step goes from one of two sets of fields to the other.
  const fields = [copyOf(start), copyOf(start)] as const;
  const phase = (now: AirFields, next: AirFields) => ({
    now,
    next,
    carriers: { velocity: now.velocity_m_per_s, diffusivity },
    transports: axisTransports(space, [now.velocity_m_per_s, next.velocity_m_per_s], edges.viscosities),
    buoyancy: {
      temperature_C: next.temperature_C,
      reference_C: rules.reference_C,
      lift_m_per_s2K: rules.buoyancy_m_per_s2K,
    } satisfies Buoyancy,
  });
  const phases = [phase(fields[0], fields[1]), phase(fields[1], fields[0])] as const;
  let steps = 0;
  let last_s = 0;
  let usual_s = rules.longestStep_s;
  return {
    space,
    diffusivity_m2_per_s: diffusivity,
    step(longest_s) {
      const { now, next, carriers, transports, buoyancy } = phases[steps % 2 === 0 ? 0 : 1];
      const velocity = now.velocity_m_per_s;
      const isUpdated = steps % stepsOfMixing === 0;
      if (isUpdated) {
        const rate = fastest_per_s(space, velocity);
        usual_s = Math.min(rules.longestStep_s, rate > 0 ? rules.cellsOfStep / rate : Infinity);
        if (!rules.mixing) updateMixing(space, velocity, distance_m, mixing);
        edges.update();
        updateFaceDiffusivity(space, mixing.diffusivity_m2_per_s, diffusivity);
      }
      const step_s = Math.min(usual_s, longest_s);
      if (isUpdated) setLeaks(projection, step_s);
      setEntering(entering, now.temperature_C);
      moveHeat(space, carriers, step_s, [now.temperature_C, next.temperature_C]);
      const pressure = {
        potential_m2_per_s: projection.potential_m2_per_s,
        stepRatio: last_s === 0 ? 0 : step_s / last_s,
      };
      for (const transport of transports)
        moveAlong(transport, step_s, pressure, transport.axis === 'z' ? buoyancy : null);
      closeLeaks(space, next.velocity_m_per_s);
      project(projection, next.velocity_m_per_s, rules.pressureTolerance, rules.pressureSteps);
      last_s = step_s;
      steps += 1;
      return { step_s, fields: next };
    },
  };
}

/** What was found on the way. */
export interface MarchState {
  readonly time_s: number;
  readonly steps: number;
  /** The fields of the moment; the next step but one changes them. */
  readonly fields: AirFields;
}

/**
 * Marches the air of a room through time. The fields end as the mean over the last part; the mean is free of divergence because each is.
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
  const air = airSteps(projection, entering, fields, rules);
  const arrays = ({ velocity_m_per_s: { x, y, z }, temperature_C }: AirFields) => [x, y, z, temperature_C];
  const sums = arrays(fields).map((values) => new Float64Array(values.length));
  let summed_s = 0;
  let time_s = 0;
  let steps = 0;
  while (time_s < rules.duration_s - 1e-9) {
    const { step_s, fields: now } = air.step(rules.duration_s - time_s);
    time_s += step_s;
    steps += 1;
    if (time_s > rules.duration_s * (1 - rules.meanShare)) {
      summed_s += step_s;
      for (const [index, values] of arrays(now).entries()) addTo(sums[index]!, values, step_s);
    }
    yield { time_s, steps, fields: now };
  }
  if (summed_s > 0) {
    for (const [index, values] of arrays(fields).entries())
      for (let i = 0; i < values.length; i += 1) values[i] = sums[index]![i]! / summed_s;
  }
  return steps;
}

function addTo(sum: Float64Array, values: Float64Array, weight: number): void {
  for (let i = 0; i < sum.length; i += 1) sum[i]! += weight * values[i]!;
}
