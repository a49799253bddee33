import { airAxes } from '../grid/AirGrid.ts';
import { factorise } from './pressure.ts';
import type { Projection } from './project.ts';

/** Discharge coefficient of a gap with sharp edges. */
const dischargeCoefficient = 0.6;

/** Pressure differences below this (over density) do not make a gap any easier: its flow is then slow and laminar. */
const lowestDrop_m2_per_s2 = 0.05;

/**
 * Sets how easily air goes through the gaps of panels, from the pressure over them in the last step: the flow of an orifice,
 * `velocity = discharge coefficient * open share * sqrt(2 * drop / density)`, as a straight line through 0.
 *
 * @param projection - its potential is pressure over density times the step
 * @param step_s - length of the steps
 */
export function setLeaks(
  { space, equation, potential_m2_per_s: potential }: Projection,
  step_s: number,
): void {
  let isLeaky = false;
  for (const axis of airAxes) {
    const stride = space.grid.strides[axis];
    const size_m = space.grid.cell_m[axis];
    for (const face of space.leakyFaces[axis]) {
      isLeaky = true;
      const drop = Math.max(
        lowestDrop_m2_per_s2,
        Math.abs(potential[face]! - potential[face - stride]!) / step_s,
      );
      const ease_s_per_m = dischargeCoefficient * space.openShare[axis][face]! * Math.sqrt(2 / drop);
      equation.coefficient[axis][face] = ease_s_per_m / (step_s * size_m);
    }
  }
  if (isLeaky) factorise(space, equation);
}

/** Lets potential flow through the gaps of panels by their share of the area: it knows no pressure. */
export function setPotentialLeaks({ space, equation }: Projection): void {
  let isLeaky = false;
  for (const axis of airAxes) {
    const size_m = space.grid.cell_m[axis];
    for (const face of space.leakyFaces[axis]) {
      isLeaky = true;
      equation.coefficient[axis][face] = space.openShare[axis][face]! / size_m ** 2;
    }
  }
  if (isLeaky) factorise(space, equation);
}
