import { setPotentialLeaks } from '../flow/leaks.ts';
import { marchAir, type MarchRules, type MarchState } from '../flow/march.ts';
import { closeLeaks, project } from '../flow/project.ts';
import { gridOf } from '../grid/AirGrid.ts';
import type { AirSpace } from '../grid/AirSpace.ts';
import { spaceOf } from '../grid/spaceOf.ts';
import { meanAt } from '../heat/entering.ts';
import { settleHeat } from '../heat/settleHeat.ts';
import type { AirRoom } from '../room/AirRoom.ts';
import { airModel, divergenceShare, heatTaken_kW, sharesOfFlow, type AirModel } from './AirModel.ts';
import type { AirProgress, AirSolution } from './AirSolution.ts';
import { partBalances } from './partFlows.ts';
import { refuseInvalid, refuseUnbalanced } from './refuse.ts';

/** Gravity over the mean absolute temperature of a room at 24 °C: upward acceleration for each kelvin (Boussinesq). */
export const buoyancy_m_per_s2K = 9.81 / 297;

/** How a room is marched: for two changes of its air, and no longer than is affordable. */
const march = {
  /** A room of which the air is changed faster is still marched for this time. */
  shortest_s: 60,
  longest_s: 180,
  airChanges: 2,
  meanShare: 0.4,
  cellsOfStep: 4,
  longestStep_s: 0.25,
  pressureTolerance: 1e-2,
  pressureSteps: 20,
} as const;

/** Potential flow: the velocities that the openings force upon air without friction and buoyancy. */
function startFlow({ space, fields, projection }: AirModel): void {
  setPotentialLeaks(projection);
  closeLeaks(space, fields.velocity_m_per_s);
  project(projection, fields.velocity_m_per_s, 1e-6, 1000);
}

function solutionOf(model: AirModel, steps: number, drift_K: number): AirSolution {
  const { room, space, fields, entering } = model;
  const shares = sharesOfFlow(model);
  const heatResidual_K = settleHeat(space, entering, shares, fields.temperature_C);
  const heat_kW = room.racks.reduce((sum, { airHeat_kW }) => sum + airHeat_kW, 0);
  return {
    room,
    space,
    fields,
    entering,
    shares,
    quality: {
      isSettled: steps > 0,
      steps,
      divergenceShare: divergenceShare(model),
      heatResidual_K,
      heatBalance: heatTaken_kW(room, space, fields.temperature_C) / heat_kW,
      drift_K,
    },
  };
}

/** The model of a room with cells of a size. Throws a `ModelError` if a value is not finite or out of range (`air-room-invalid`). */
export function modelOf(room: AirRoom, cell_m: number): AirModel {
  refuseInvalid(room, cell_m);
  return airModel(
    room,
    spaceOf(room, gridOf({ x: room.width_m, y: room.depth_m, z: room.height_m }, cell_m)),
  );
}

/**
 * The instant answer: potential flow and the heat that it carries. Throws a `ModelError` if the air of a part of the room cannot flow or is not
 * cooled (`air-unbalanced`); `partBalances` tells before.
 */
export function instantAir(model: AirModel): AirSolution {
  refuseUnbalanced(partBalances(model.room, model.space));
  startFlow(model);
  return solutionOf(model, 0, 0);
}

function rulesOf({ room, supply_C }: AirModel): MarchRules {
  const flow_m3_per_s = room.units.reduce((sum, unit) => sum + unit.flow_m3_per_s, 0);
  const change_s = (room.width_m * room.depth_m * room.height_m) / flow_m3_per_s;
  return {
    ...march,
    duration_s: Math.min(march.longest_s, Math.max(march.shortest_s, march.airChanges * change_s)),
    buoyancy_m_per_s2K,
    reference_C: supply_C,
  };
}

/** The inlets of the racks in the two halves of the time whose mean is the result. */
function inletHalves(space: AirSpace, { duration_s, meanShare }: MarchRules) {
  const sums_K = [0, 1].map(() => new Float64Array(space.racks.length));
  const counts = [0, 0];
  return {
    note({ time_s, fields }: MarchState): void {
      const place = 1 - (1 - time_s / duration_s) / meanShare;
      if (place <= 0) return;
      const half = place <= 0.5 ? 0 : 1;
      counts[half]! += 1;
      for (const [index, { front }] of space.racks.entries()) {
        if (front.length > 0) sums_K[half]![index]! += meanAt(fields.temperature_C, front);
      }
    },
    /** The greatest change of a rack from the first half to the second. */
    drift_K(): number {
      let most_K = 0;
      for (const [index, first] of sums_K[0]!.entries())
        most_K = Math.max(most_K, Math.abs(first / counts[0]! - sums_K[1]![index]! / counts[1]!));
      return most_K;
    },
  };
}

/**
 * The settled answer: marched from the instant one until the air has been changed, as the mean over the last part. Refuses what the instant answer refuses.
 *
 * @returns the solution; yields its progress after each step, so that it can be given up
 */
export function* settleAir(model: AirModel): Generator<AirProgress, AirSolution> {
  const { space, fields, entering, projection } = model;
  instantAir(model);
  const rules = rulesOf(model);
  const halves = inletHalves(space, rules);
  const steps = marchAir(projection, entering, fields, rules);
  let step = steps.next();
  while (!step.done) {
    halves.note(step.value);
    yield { share: Math.min(1, step.value.time_s / rules.duration_s) };
    step = steps.next();
  }
  projection.potential_m2_per_s.fill(0);
  project(projection, fields.velocity_m_per_s, 1e-6, 1000);
  return solutionOf(model, step.value, halves.drift_K());
}
