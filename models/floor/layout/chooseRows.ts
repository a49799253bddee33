import { freeGaps, type RowLine } from './freeGaps.ts';
import { planRow } from './planRow.ts';
import type { RowFrame } from './RowFrame.ts';
import type { RowRules } from './rowRules.ts';

/** The racks that rows are chosen for, and the candidate positions. */
export interface RowDemand {
  /** Depth of the deepest rack. */
  readonly depth_mm: number;
  /** The most common rack width. */
  readonly width_mm: number;
  readonly rackCount: number;
  /** Candidate start positions of rows, in order. */
  readonly positions: readonly number[];
}

type Worth = Float64Array<ArrayBuffer>;

/** One rack outweighs the alignment of all rows with tiles. */
const RACK_WORTH = 1024;

/** Distance of the front of a row from the previous tile joint. */
function offTile(frame: RowFrame, front_mm: number): number {
  const off_mm = (front_mm - frame.tileY_mm) % frame.tile_mm;
  return off_mm < 0 ? off_mm + frame.tile_mm : off_mm;
}

/** Value of rows if only those with fronts on a tile joint counted. */
const onTilesOnly = (worth: Worth): Worth => worth.map((each) => (each % RACK_WORTH === 1 ? each : 0));

/** Value of each row: index 2 x position, + 1 if it faces greater y. */
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

/** For each position and facing, the first position at which the next row may start. */
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

/** Best value with one more row: all rows from a position on, by the facing of the next one. */
function addRow(best: Worth, worth: Worth, next: Int32Array): Worth {
  const added = new Float64Array(best.length);
  for (let index = worth.length - 1; index >= 0; index--) {
    const rowWorth = worth[index] ?? 0;
    const skipped = added[index + 2] ?? 0;
    const follow = 2 * (next[index] ?? 0) + (index % 2 === 1 ? 0 : 1);
    const used = rowWorth === 0 ? 0 : rowWorth + (best[follow] ?? 0);
    added[index] = Math.max(skipped, used);
  }
  return added;
}

/** Traces the choices that gave the best value. */
function chosenRows(stages: readonly Worth[], worth: Worth, next: Int32Array): number[] {
  const at = (stage: number, index: number): number => stages[stage]?.[index] ?? 0;
  const chosen: number[] = [];
  let stage = stages.length - 1;
  let index = at(stage, 1) > at(stage, 0) ? 1 : 0;
  while (stage > 0 && index < worth.length && at(stage, index) > 0) {
    if (at(stage, index) === at(stage, index + 2)) {
      index += 2;
      continue;
    }
    chosen.push(index);
    index = 2 * (next[index] ?? 0) + (index % 2 === 1 ? 0 : 1);
    stage--;
  }
  return chosen;
}

interface Search {
  readonly demand: RowDemand;
  readonly worth: Worth;
  readonly next: Int32Array;
  /** Maximum number of rows that fit across the pattern. */
  readonly maxRows: number;
}

/**
 * The rows of the pattern rack, hot aisle, rack, cold aisle: the fewest that hold all racks, or those that hold the
 * most.
 *
 * Dynamic programming over the start positions of rows: the best of n rows from a position on is the better of skipping the
 * position and of a row there followed by the best of n - 1 rows that face the opposite way. Among equals, rows on tiles are
 * preferred.
 */
function bestRows(search: Search): RowLine[] {
  const { demand, worth, next, maxRows } = search;
  const stages = [new Float64Array(worth.length + 2)];
  const enough = demand.rackCount * RACK_WORTH;
  let chosen = 0;
  let reached = 0;
  for (let rowCount = 1; rowCount <= maxRows && reached < enough; rowCount++) {
    const added = addRow(stages[rowCount - 1] ?? worth, worth, next);
    stages.push(added);
    // Another row is used only if it adds racks.
    const worthNow = Math.floor(Math.max(added[0] ?? 0, added[1] ?? 0) / RACK_WORTH) * RACK_WORTH;
    if (worthNow <= reached) continue;
    reached = worthNow;
    chosen = rowCount;
  }
  stages.length = chosen + 1;
  return chosenRows(stages, worth, next).map((index) => ({
    y_mm: demand.positions[index >> 1] ?? 0,
    depth_mm: demand.depth_mm,
    facesUp: index % 2 === 1,
  }));
}

/**
 * Chooses the positions of rows: once freely, and once with every front on a tile joint.
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
  const maxRows = Math.floor((frame.north_mm - frame.south_mm) / pitch_mm) + 1;
  const search = { demand, next, maxRows };
  return {
    free: bestRows({ ...search, worth }),
    onTiles: bestRows({ ...search, worth: onTilesOnly(worth) }),
  };
}
