import type { AirProgress } from '../../airflow/solve/AirSolution.ts';
import { settledCells } from '../../airflow/solve/cellSize.ts';
import { pairsOf } from '../../math/pairs.ts';
import { deviceFlowBounds } from './airDefaults.ts';
import { highestInlets } from './airflowReport.ts';
import type { HallAir, HallRack } from './hallAir.ts';
import { readyAir } from './readyAir.ts';
import { settledAir } from './settledAir.ts';

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

/** The range of an inlet. */
export interface InletBand {
  readonly low_C: number;
  readonly high_C: number;
}

/**
 * The highest inlets of all racks of a hall with the airflow of its devices at both bounds. Yields its progress within a part of the whole.
 *
 * @param nominal - highest inlets with the airflow as it is
 */
export function* bandsOfHall(
  hall: HallAir,
  nominal: readonly number[],
  [from, to]: readonly [number, number],
): Generator<AirProgress, InletBand[]> {
  let bands: InletBand[] = nominal.map((value) => ({ low_C: value, high_C: value }));
  const middle = (from + to) / 2;
  for (const [bound, part] of [
    ['low', [from, middle]],
    ['high', [middle, to]],
  ] as const) {
    const ready = readyAir(atBound(hall, bound), settledCells);
    if (ready.kind === 'refused') continue;
    const solution = yield* settledAir(ready, part);
    bands = pairsOf(bands, highestInlets(solution)).map(([{ low_C, high_C }, value]) => ({
      low_C: Math.min(low_C, value),
      high_C: Math.max(high_C, value),
    }));
  }
  return bands;
}
