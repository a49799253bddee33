import type { RowRange } from '../../../models/math/sampling/sampleRefusals.ts';
import type { PreparedStudy } from '../../../models/study/rows/PreparedStudy.ts';
import { computedRowCount, searchesPart } from '../../../models/study/rows/searchesPart.ts';
import { studyRunner } from '../../../models/study/rows/runRows.ts';

/** What a study takes, by the rows that were tried. */
export interface TimeEstimate {
  /** In one thread. */
  readonly total_s: number;
  /** Rows that are computed: all, or those of a search at most. */
  readonly computedCount: number;
  /** Of a row that is simulated. */
  readonly simulated_ms: number;
  /** Of a row that shares the simulation of another one; 0 if there is none. */
  readonly shared_ms: number;
  readonly triedCount: number;
  /** Rows tried that have no figures. */
  readonly withoutFiguresCount: number;
  /** Why the first of them has none; null if all have. */
  readonly reason: string | null;
}

/** Places of the study that are tried at most, and rows at each that share a simulation. */
const PLACES = 24;
const SHARED_ROWS = 16;
/** No further place is tried after this time. */
const ENOUGH_ms = 2500;

/**
 * Measures rows at places spread over a study. A place has two simulations, and the second is measured: most rows share something with the
 * one before.
 *
 * @param now_ms - a clock
 */
export function estimateTime(study: PreparedStudy, now_ms: () => number): TimeEstimate {
  const { rowCount, simulationCount } = study;
  const shared = rowCount / simulationCount;
  const rowsOf = studyRunner(study);
  const began_ms = now_ms();
  const counts = { tried: 0, without: 0 };
  let reason: string | null = null;
  const timed_ms = (rows: RowRange): number => {
    if (rows.to <= rows.from) return 0;
    const start_ms = now_ms();
    const { reasons, count } = rowsOf(rows.from, rows.to);
    const end_ms = now_ms();
    counts.tried += count;
    const missing = reasons.filter((one) => one !== null);
    counts.without += missing.length;
    reason ??= missing[0] ?? null;
    return end_ms - start_ms;
  };
  const sums = { simulated_ms: 0, simulatedCount: 0, shared_ms: 0, sharedCount: 0 };
  for (const [index, place] of placesOf(simulationCount).entries()) {
    const before = shared * Math.max(0, place - 1);
    rowsOf(before, before + 1);
    const from = place * shared;
    const simulated_ms = timed_ms({ from, to: from + 1 });
    const to = from + Math.min(shared, 1 + SHARED_ROWS);
    const shared_ms = timed_ms({ from: from + 1, to });
    // The first place also measures how the program is compiled.
    if (index === 0 && simulationCount > 1) continue;
    sums.simulated_ms += simulated_ms;
    sums.simulatedCount += 1;
    sums.shared_ms += shared_ms;
    sums.sharedCount += to - from - 1;
    if (now_ms() - began_ms > ENOUGH_ms) break;
  }
  const simulated_ms = sums.simulated_ms / Math.max(1, sums.simulatedCount);
  const shared_ms = sums.shared_ms / Math.max(1, sums.sharedCount);
  const computedCount = computedRowCount(study);
  const simulatedCount = searchesPart(study) ? computedCount : simulationCount;
  const total_s = (simulatedCount * simulated_ms + (computedCount - simulatedCount) * shared_ms) / 1000;
  return {
    total_s,
    computedCount,
    simulated_ms,
    shared_ms,
    triedCount: counts.tried,
    withoutFiguresCount: counts.without,
    reason,
  };
}

/** Simulations at equal distances, in an order that is spread at any time. */
function placesOf(simulationCount: number): number[] {
  const count = Math.min(PLACES, simulationCount);
  // A step that is prime to the count visits each place once.
  const step = count % 7 === 0 ? 5 : 7;
  return Array.from({ length: count }, (_, index) =>
    Math.floor((((index * step) % count) * simulationCount) / count),
  );
}
