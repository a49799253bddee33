import { airSteps } from '../../../models/airflow/flow/march.ts';
import { faceArea } from '../../../models/airflow/grid/AirGrid.ts';
import type { AirRoom } from '../../../models/airflow/room/AirRoom.ts';
import type { AirSolution } from '../../../models/airflow/solve/AirSolution.ts';
import { buoyancy_m_per_s2K, modelOf } from '../../../models/airflow/solve/settleAir.ts';

/** What goes through the gaps of panels across x, towards the west. */
export function netLeakage_m3_per_s({ space, fields }: AirSolution): number {
  let speed_m_per_s = 0;
  for (const face of space.leakyFaces.x) speed_m_per_s -= fields.velocity_m_per_s.x[face]!;
  return speed_m_per_s * faceArea(space.grid, 'x');
}

/** At a gap of a panel: its velocity by the area of the panel, and the pressure over it by density. */
export interface Gap {
  readonly speed_m_per_s: number;
  readonly drop_m2_per_s2: number;
}

/** The gaps of panels across x after some steps of a room's air. */
export function gapsOf(room: AirRoom, stepCount: number): Gap[] {
  const { projection, entering, fields, space, supply_C } = modelOf(room, 0.25);
  const steps = airSteps(projection, entering, fields, {
    cellsOfStep: 2,
    longestStep_s: 0.1,
    pressureTolerance: 1e-6,
    pressureSteps: 500,
    buoyancy_m_per_s2K,
    reference_C: supply_C,
  });
  let last = steps.step(1);
  for (let count = 1; count < stepCount; count += 1) last = steps.step(1);
  const potential = projection.potential_m2_per_s;
  return Array.from(space.leakyFaces.x, (face) => ({
    speed_m_per_s: Math.abs(last.fields.velocity_m_per_s.x[face]!),
    drop_m2_per_s2: Math.abs(potential[face]! - potential[face - 1]!) / last.step_s,
  }));
}
