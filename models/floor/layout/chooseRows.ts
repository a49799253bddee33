import { freeGaps, type RowLine } from './freeGaps.ts';
import { planRow } from './planRow.ts';
import type { RowFrame } from './RowFrame.ts';
import type { RowRules } from './rowRules.ts';

/** What the rows are chosen for. */
export interface RowDemand {
  /** Depth of the deepest rack. */
  readonly depth_mm: number;
  /** Width of the racks that there are most of. */
  readonly width_mm: number;
  readonly rackCount: number;
  /** Where rows may begin, in order. */
  readonly positions: readonly number[];
}

type Worth = Float64Array<ArrayBuffer>;

/** One rack counts for more than all the rows whose fronts are on tiles. */
const RACK_WORTH = 1024;

/** The front of a row, from the nearest line between tiles before it. */
function offTile(frame: RowFrame, front_mm: number): number {
  const off_mm = (front_mm - frame.tileY_mm) % frame.tile_mm;
  return off_mm < 0 ? off_mm + frame.tile_mm : off_mm;
}

/** What rows would be worth if only those counted whose fronts are on a line between tiles. */
const onTilesOnly = (worth: Worth): Worth => worth.map((each) => (each % RACK_WORTH === 1 ? each : 0));

/** What each row is worth: index 2 x position, + 1 where its fronts look to greater y. */
function worthOfRows(frame: RowFrame, demand: RowDemand, rules: RowRules): Worth {
  const { positions, depth_mm, width_mm } = demand;
  const worth = new Float64Array(2 * positions.length);
  for (let index = 0; index < worth.length; index++) {
    const facesUp = index % 2 === 1;
    const y_mm = positions[index >> 1] ?? 0;
    const isAligned = offTile(frame, facesUp ? y_mm + depth_mm : y_mm) === 0;
    const gaps = freeGaps(frame, { y_mm, depth_mm, facesUp }, rules);
    const count = planRow(gaps, width_mm, rules).rackCount;
    worth[index] = count === 0 ? 0 : count * RACK_WORTH + (isAligned ? 1 : 0);
  }
  return worth;
}

/** For each position and facing, the first position at which the next row may begin. */
function nextPositions(demand: RowDemand, rules: RowRules): Int32Array {
  const { positions, depth_mm } = demand;
  const next = new Int32Array(2 * positions.length);
  for (const facing of [0, 1]) {
    const pitch_mm = depth_mm + (facing === 1 ? rules.coldAisle_mm : rules.hotAisle_mm);
    let after = 0;
    for (let index = 0; index < positions.length; index++) {
      const earliest_mm = (positions[index] ?? 0) + pitch_mm;
      while (after < positions.length && (positions[after] ?? 0) < earliest_mm) after++;
      next[2 * index + facing] = after;
    }
  }
  return next;
}

/** The best that another row can be added to: all rows from a position on, the next of which looks one way. */
function addRow(best: Worth, worth: Worth, next: Int32Array): Worth {
  const added = new Float64Array(best.length);
  for (let index = worth.length - 1; index >= 0; index--) {
    const own = worth[index] ?? 0;
    const skipped = added[index + 2] ?? 0;
    const follow = 2 * (next[index] ?? 0) + (index % 2 === 1 ? 0 : 1);
    const taken = own === 0 ? 0 : own + (best[follow] ?? 0);
    added[index] = Math.max(skipped, taken);
  }
  return added;
}

/** Walks back through the choices that gave the best worth. */
function takenRows(stages: readonly Worth[], worth: Worth, next: Int32Array): number[] {
  const at = (stage: number, index: number): number => stages[stage]?.[index] ?? 0;
  const taken: number[] = [];
  let stage = stages.length - 1;
  let index = at(stage, 1) > at(stage, 0) ? 1 : 0;
  while (stage > 0 && index < worth.length && at(stage, index) > 0) {
    if (at(stage, index) === at(stage, index + 2)) {
      index += 2;
      continue;
    }
    taken.push(index);
    index = 2 * (next[index] ?? 0) + (index % 2 === 1 ? 0 : 1);
    stage--;
  }
  return taken;
}

interface Search {
  readonly demand: RowDemand;
  readonly worth: Worth;
  readonly next: Int32Array;
  /** No more rows than this have room across the pattern. */
  readonly mostRows: number;
}

/**
 * The rows of the pattern rack, hot aisle, rack, cold aisle: the fewest that carry the racks, or those that carry
 * most.
 *
 * Dynamic programming over where rows may begin: the best of n rows from a position on is the better of leaving the position
 * out and of a row there followed by the best of n - 1 rows that look the other way. Rows on tiles are preferred among equals.
 */
function bestRows(search: Search): RowLine[] {
  const { demand, worth, next, mostRows } = search;
  const stages = [new Float64Array(worth.length + 2)];
  const enough = demand.rackCount * RACK_WORTH;
  let chosen = 0;
  let reached = 0;
  for (let rowCount = 1; rowCount <= mostRows && reached < enough; rowCount++) {
    const added = addRow(stages[rowCount - 1] ?? worth, worth, next);
    stages.push(added);
    // Only more racks are worth another row.
    const worthNow = Math.floor(Math.max(added[0] ?? 0, added[1] ?? 0) / RACK_WORTH) * RACK_WORTH;
    if (worthNow <= reached) continue;
    reached = worthNow;
    chosen = rowCount;
  }
  stages.length = chosen + 1;
  return takenRows(stages, worth, next).map((index) => ({
    y_mm: demand.positions[index >> 1] ?? 0,
    depth_mm: demand.depth_mm,
    facesUp: index % 2 === 1,
  }));
}

/**
 * Chooses where rows stand: once freely, and once with every front on a line between tiles.
 *
 * @returns rows from the lowest up
 */
export function chooseRows(
  frame: RowFrame,
  demand: RowDemand,
  rules: RowRules,
): { free: RowLine[]; onTiles: RowLine[] } {
  const worth = worthOfRows(frame, demand, rules);
  const next = nextPositions(demand, rules);
  const pitch_mm = demand.depth_mm + Math.min(rules.coldAisle_mm, rules.hotAisle_mm);
  const mostRows = Math.floor((frame.north_mm - frame.south_mm) / pitch_mm) + 1;
  const search = { demand, next, mostRows };
  return {
    free: bestRows({ ...search, worth }),
    onTiles: bestRows({ ...search, worth: onTilesOnly(worth) }),
  };
}
