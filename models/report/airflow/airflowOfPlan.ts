import type { AirProgress, AirSolution } from '../../airflow/solve/AirSolution.ts';
import { instantCells, settledCells } from '../../airflow/solve/cellSize.ts';
import { instantAir, settleAir } from '../../airflow/solve/settleAir.ts';
import type { InletRange } from '../../cooling/airClass.ts';
import type { HallAirflow } from '../../floor/airflowSchema.ts';
import { pairsOf } from '../../math/pairs.ts';
import type { Facility } from '../../plan/prepare/Facility.ts';
import { airflowReport, refusedReport, highestInlets } from './airflowReport.ts';
import type { AirflowReport } from './airflowSchema.ts';
import { deviceFlowBounds } from './airDefaults.ts';
import { hallAir, type HallAir, type HallRack } from './hallAir.ts';
import { readyAir, type ReadyAir } from './readyAir.ts';

/** What to compute of a hall. */
export interface AirflowRequest {
  readonly hallId: string;
  /** A cooling unit that is out of service; null if all work. */
  readonly outUnitId: string | null;
  /** The instant answer, the settled one, or that with the band of unknown airflows. */
  readonly answer: 'instant' | 'settled' | 'with-band';
}

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
  if (outUnitId === null) return hall;
  const isIn = ({ id }: { readonly id: string }): boolean => id !== outUnitId;
  return {
    ...hall,
    units: hall.units.filter(isIn),
    room: { ...hall.room, units: hall.room.units.filter(isIn) },
  };
}

/** By how much the airflow of a rack changes at a bound of the rise of its devices. */
function flowFactor({ deviceRise_K, assumed }: HallAir, { load }: HallRack, bound: 'low' | 'high'): number {
  const isAssumed = assumed.has('deviceRise_K') && load.basis !== 'devices';
  return isAssumed ? deviceRise_K / deviceFlowBounds.rise_K[bound] : deviceFlowBounds.statedShare[bound];
}

/** The same hall with the airflow of its devices at a bound. */
function atBound(hall: HallAir, bound: 'low' | 'high'): HallAir {
  const racks = hall.racks.map((each) => ({
    ...each,
    load: { ...each.load, flow_m3_per_s: each.load.flow_m3_per_s * flowFactor(hall, each, bound) },
  }));
  return {
    ...hall,
    racks,
    room: {
      ...hall.room,
      racks: pairsOf(hall.room.racks, racks).map(([rack, { load }]) => ({
        ...rack,
        flow_m3_per_s: load.flow_m3_per_s,
      })),
    },
  };
}

type ReadyHall = Extract<ReadyAir, { kind: 'ready' }>;

function* settled(ready: ReadyHall, from: number, to: number): Generator<AirProgress, AirSolution> {
  const steps = settleAir(ready.model);
  let step = steps.next();
  while (!step.done) {
    yield { share: from + (to - from) * step.value.share };
    step = steps.next();
  }
  return step.value;
}

/** Highest inlets of all racks with the airflow of devices at both bounds. */
function* bandsOf(
  hall: HallAir,
  nominal: readonly number[],
): Generator<AirProgress, { low_C: number; high_C: number }[]> {
  const bands = nominal.map((value) => ({ low_C: value, high_C: value }));
  for (const [number, bound] of (['low', 'high'] as const).entries()) {
    const ready = readyAir(atBound(hall, bound), settledCells);
    if (ready.kind === 'refused') continue;
    const solution = yield* settled(ready, (number + 1) / 3, (number + 2) / 3);
    for (const [band, value] of pairsOf(bands, highestInlets(solution))) {
      band.low_C = Math.min(band.low_C, value);
      band.high_C = Math.max(band.high_C, value);
    }
  }
  return bands;
}

/**
 * Inlet temperatures of a hall. Yields its progress from 0 to 1, so that it can be given up.
 *
 * @param hall - from `airOfHall`
 */
export function* airflowOfHall(
  hall: HallAir,
  range: InletRange,
  { outUnitId, answer }: AirflowRequest,
): Generator<AirProgress, AirflowAnswer> {
  const ready = readyAir(hall, answer === 'instant' ? instantCells : settledCells);
  if (ready.kind === 'refused')
    return { report: refusedReport(hall, range, ready.findings, outUnitId), solved: null };
  const solution =
    answer === 'instant'
      ? instantAir(ready.model)
      : yield* settled(ready, 0, answer === 'settled' ? 1 : 1 / 3);
  const bands = answer === 'with-band' ? yield* bandsOf(ready.hall, highestInlets(solution)) : null;
  const { cell_m, findings } = ready;
  const solved = { hall: ready.hall, solution, cell_m, range, outUnitId, bands, findings };
  return { report: airflowReport(solved), solved: { hall: ready.hall, solution } };
}
