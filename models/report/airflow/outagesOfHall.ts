import { roomCapacity_kJ_per_K, secondsUntil_s } from '../../airflow/figures/outage.ts';
import { cellVolume } from '../../airflow/grid/AirGrid.ts';
import type { AirProgress, AirSolution } from '../../airflow/solve/AirSolution.ts';
import { settledCells } from '../../airflow/solve/cellSize.ts';
import type { InletRange } from '../../cooling/airClass.ts';
import { pairsOf } from '../../math/pairs.ts';
import { sum } from '../../math/sum.ts';
import type { CoolingUnitOutage } from './airflowSchema.ts';
import { highestInlets } from './airflowReport.ts';
import type { HallAir, HallUnit } from './hallAir.ts';
import { readyAir } from './readyAir.ts';
import { settledAir } from './settledAir.ts';
import { withoutUnit } from './withoutUnit.ts';

const flowOf = (units: readonly HallUnit[]): number => sum(units.map(({ flow_m3_per_s }) => flow_m3_per_s));

/** Weight of the racks that is known. */
const weightOf = ({ racks }: HallAir): number => sum(racks.map(({ rack }) => rack.weight_kg ?? 0));

/** What the room of a solution stores for each kelvin. */
function storeOf(hall: HallAir, { space }: AirSolution): number {
  const airVolume_m3 = space.cells.length * cellVolume(space.grid);
  return roomCapacity_kJ_per_K(airVolume_m3, hall.heatCapacity_kJ_per_m3K, weightOf(hall));
}

/** A hall with all its units, and its highest inlets by the keys of racks. */
interface Before {
  readonly hall: HallAir;
  readonly range: InletRange;
  readonly highest_C: ReadonlyMap<string, number>;
}

function* outageOf(
  before: Before,
  unit: HallUnit,
  part: readonly [number, number],
): Generator<AirProgress, CoolingUnitOutage> {
  const { hall, range } = before;
  const left = withoutUnit(hall, unit.id);
  const racks_m3_per_s = sum(hall.racks.map(({ load }) => load.flow_m3_per_s));
  const flow_m3_per_s = flowOf(left.units);
  const head = {
    unitId: unit.id,
    name: unit.name,
    path: `${hall.floor.path}.room.units.${unit.id}`,
    supplyRatio: flow_m3_per_s / racks_m3_per_s,
  };
  const ready = readyAir(left, settledCells);
  if (ready.kind === 'refused') {
    // No unit is left, or no air gets to a rack: there is no steady temperature.
    return {
      ...head,
      warmest: null,
      highest_C: null,
      aboveRecommendedCount: 0,
      aboveAllowableCount: 0,
      untilAllowable_s: null,
    };
  }
  const solution = yield* settledAir(ready, part);
  const inlets = pairsOf(ready.hall.racks, highestInlets(solution));
  const room = {
    capacity_kJ_per_K: storeOf(ready.hall, solution),
    flow_m3_per_s,
    heatCapacity_kJ_per_m3K: hall.heatCapacity_kJ_per_m3K,
  };
  const times = inlets.flatMap(([{ rack }, after_C]) => {
    const time_s = secondsUntil_s(
      room,
      [before.highest_C.get(rack.key) ?? after_C, after_C],
      range.allowableMax_C,
    );
    return time_s === null ? [] : [time_s];
  });
  const [warmest] = [...inlets].sort((one, other) => other[1] - one[1]);
  return {
    ...head,
    warmest: warmest?.[0].rack.label ?? null,
    highest_C: warmest?.[1] ?? null,
    aboveRecommendedCount: inlets.filter(([, inlet_C]) => inlet_C > range.recommendedMax_C).length,
    aboveAllowableCount: inlets.filter(([, inlet_C]) => inlet_C > range.allowableMax_C).length,
    untilAllowable_s: times.length === 0 ? null : Math.min(...times),
  };
}

/**
 * Each cooling unit of a hall out of service in turn: the settled air, and the time until the first rack passes its limit. Yields its progress
 * within a part of the whole.
 *
 * @param solution - with all units
 * @returns the worst first: the one with the warmest inlet
 */
export function* outagesOfHall(
  hall: HallAir,
  solution: AirSolution,
  range: InletRange,
  [from, to]: readonly [number, number],
): Generator<AirProgress, CoolingUnitOutage[]> {
  const highest_C = new Map(
    pairsOf(hall.racks, highestInlets(solution)).map(([{ rack }, inlet_C]) => [rack.key, inlet_C]),
  );
  const outages: CoolingUnitOutage[] = [];
  const step = (to - from) / hall.units.length;
  for (const [index, unit] of hall.units.entries()) {
    outages.push(
      yield* outageOf({ hall, range, highest_C }, unit, [from + index * step, from + (index + 1) * step]),
    );
  }
  return outages.sort((one, other) => (other.highest_C ?? Infinity) - (one.highest_C ?? Infinity));
}
