import type { AirProgress } from '../../airflow/solve/AirSolution.ts';
import { inletRange, type InletRange } from '../../cooling/airClass.ts';
import type { Plan } from '../../plan/document/planSchema.ts';
import { scenarioAt } from '../../plan/document/scenarioAt.ts';
import { defaults } from '../../plan/prepare/defaults.ts';
import type { Facility } from '../../plan/prepare/Facility.ts';
import { ModelError } from '../../problems/ModelError.ts';
import { airOfHall, airflowOfHall, type AirflowAnswer, type AirflowRequest } from './airflowOfPlan.ts';

/** Recommended and allowable inlets of the devices of a facility; with a stated PUE, of the default class at low elevation. */
export const inletRangeOf = ({ cooling }: Facility): InletRange =>
  cooling.kind === 'system'
    ? inletRange(cooling.airClass, cooling.climate.elevation_m)
    : inletRange(defaults['cooling.airClass'].value, 0);

const unknown = (
  code: 'hall-unknown' | 'room-missing' | 'unit-unknown',
  path: string,
  message: string,
): ModelError => new ModelError(code, message, [{ path, rule: code, message }]);

/**
 * The airflow of a hall of an option, in steps that can be given up.
 *
 * @param facility - of the option
 * @throws ModelError `hall-unknown`, `room-missing`, `unit-unknown`
 */
export function airflowOfOption(
  plan: Plan,
  optionId: string,
  facility: Facility,
  request: AirflowRequest,
): Generator<AirProgress, AirflowAnswer> {
  const { hallId, outUnitId } = request;
  const hall = scenarioAt(plan, optionId).halls[hallId];
  if (hall === undefined) throw unknown('hall-unknown', 'hall', `The plan has no hall ${hallId}.`);
  const air = airOfHall(facility, hallId, hall.airflow ?? {}, outUnitId);
  if (air === undefined) throw unknown('room-missing', `halls.${hallId}.room`, `${hall.name} has no room.`);
  if (outUnitId !== null && !isCoolingUnit(hall.room?.units?.[outUnitId]?.kind)) {
    throw unknown('unit-unknown', 'out-unit', `${hall.name} has no CRAH or in-row cooler ${outUnitId}.`);
  }
  return airflowOfHall(air, inletRangeOf(facility), request);
}

const isCoolingUnit = (kind: string | undefined): boolean => kind === 'crah' || kind === 'in-row';
