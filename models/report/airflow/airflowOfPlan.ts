import type { AirProgress, AirSolution } from '../../airflow/solve/AirSolution.ts';
import { airHeadrooms, type AirHeadroom } from '../../airflow/matrix/airHeadroom.ts';
import { recirculationOf } from '../../airflow/matrix/recirculation.ts';
import { instantCells, settledCells } from '../../airflow/solve/cellSize.ts';
import { instantAir } from '../../airflow/solve/settleAir.ts';
import type { InletRange } from '../../cooling/airClass.ts';
import type { HallAirflow } from '../../floor/airflowSchema.ts';
import { runToEnd } from '../../math/runToEnd.ts';
import { sum } from '../../math/sum.ts';
import type { Facility } from '../../plan/prepare/Facility.ts';
import { airflowReport, refusedReport, highestInlets } from './airflowReport.ts';
import type { AirflowReport } from './airflowSchema.ts';
import { bandsOfHall } from './bandsOfHall.ts';
import { hallAir, type HallAir } from './hallAir.ts';
import { outagesOfHall } from './outagesOfHall.ts';
import { readyAir } from './readyAir.ts';
import { settledAir } from './settledAir.ts';
import { withoutUnit } from './withoutUnit.ts';

/** What to compute of a hall. */
export interface AirflowRequest {
  readonly hallId: string;
  /** A cooling unit that is out of service; null if all work. */
  readonly outUnitId: string | null;
  /** The instant answer, the settled one, or that with the band of unknown airflows. */
  readonly answer: 'instant' | 'settled' | 'with-band';
  /** Whether to compute what each place could take more. Default: false. */
  readonly hasHeadrooms?: boolean;
  /** Whether to compute the hall with each cooling unit out in turn, settled, also before. Default: false. */
  readonly hasOutages?: boolean;
}

/** How many solutions a request takes. */
export const solutionsOf = (
  { answer, hasOutages = false }: Pick<AirflowRequest, 'answer' | 'hasOutages'>,
  unitCount: number,
): number => (answer === 'with-band' ? 3 : 1) + (hasOutages ? unitCount : 0);

/** The report, and the air that it was made of, for slices through the room; null if it was refused. */
export interface AirflowAnswer {
  readonly report: AirflowReport;
  readonly solved: { readonly hall: HallAir; readonly solution: AirSolution } | null;
}

/** The air of a hall of a facility, with a unit out of service; undefined if the hall has no room. */
export function airOfHall(
  facility: Facility,
  hallId: string,
  stated: HallAirflow,
  outUnitId: string | null,
): HallAir | undefined {
  const floor = facility.floors.find((each) => each.hallId === hallId);
  if (floor === undefined) return undefined;
  const hall = hallAir(facility, floor, stated);
  return outUnitId === null ? hall : withoutUnit(hall, outUnitId);
}

/** Further heat that each rack could give to the air until an inlet is above the recommended temperature. */
function headroomsOf(hall: HallAir, solution: AirSolution, { recommendedMax_C }: InletRange): AirHeadroom[] {
  const flowOf = (parts: readonly { readonly flow_m3_per_s: number }[]): number =>
    sum(parts.map(({ flow_m3_per_s }) => flow_m3_per_s));
  const loads = hall.racks.map(({ load }) => load);
  return airHeadrooms(runToEnd(recirculationOf(solution)), {
    highest_C: highestInlets(solution),
    limit_C: recommendedMax_C,
    flowOfKilowatt_m3_per_s: loads.map(({ flow_m3_per_s, airHeat_kW }) => flow_m3_per_s / airHeat_kW),
    spare_m3_per_s: Math.max(0, flowOf(hall.units) - flowOf(loads)),
  });
}

/**
 * Inlet temperatures of a hall. Yields its progress from 0 to 1, so that it can be given up.
 *
 * @param hall - from `airOfHall`
 */
export function* airflowOfHall(
  hall: HallAir,
  range: InletRange,
  { outUnitId, answer, hasHeadrooms = false, hasOutages = false }: AirflowRequest,
): Generator<AirProgress, AirflowAnswer> {
  const isInstant = answer === 'instant' && !hasOutages;
  const ready = readyAir(hall, isInstant ? instantCells : settledCells);
  if (ready.kind === 'refused') {
    return { report: refusedReport(hall, range, ready.findings, outUnitId), solved: null };
  }
  const solutionCount = solutionsOf({ answer, hasOutages }, ready.hall.units.length);
  const part = (from: number, to: number): [number, number] => [from / solutionCount, to / solutionCount];
  const solution = isInstant ? instantAir(ready.model) : yield* settledAir(ready, part(0, 1));
  const bands =
    answer === 'with-band' ? yield* bandsOfHall(ready.hall, highestInlets(solution), part(1, 3)) : null;
  const outages = hasOutages
    ? yield* outagesOfHall(ready.hall, solution, range, part(answer === 'with-band' ? 3 : 1, solutionCount))
    : null;
  const headrooms = hasHeadrooms ? headroomsOf(ready.hall, solution, range) : null;
  const { cell_m, findings } = ready;
  const solved = {
    hall: ready.hall,
    solution,
    cell_m,
    range,
    outUnitId,
    bands,
    headrooms,
    outages,
    findings,
  };
  return { report: airflowReport(solved), solved: { hall: ready.hall, solution } };
}
