import type { RowRange } from '../../../models/math/sampling/sampleRefusals.ts';
import type { PreparedStudy } from '../../../models/study/rows/PreparedStudy.ts';
import type { StudyRunner } from '../../../models/study/rows/runRows.ts';
import type { StudyRows } from '../../../models/study/rows/StudyRows.ts';

/** Rows that a thread computes at a time: enough that handing them over costs nothing beside them. */
const USUAL = 512;
/** Rows that share a simulation are computed together, up to this number. */
const MOST = 8192;
/** Chunks that each thread gets at least, so that all end at about the same time. */
const CHUNKS_PER_THREAD = 8;

/**
 * Divides rows into chunks to compute. Chunks begin where a simulation does, since those that share one would simulate it twice apart.
 *
 * @param range - rows of the study
 * @param threadCount - that compute them
 */
export function* rowChunks(
  { rowCount, simulationCount }: Pick<PreparedStudy, 'rowCount' | 'simulationCount'>,
  { from, to }: RowRange,
  threadCount: number,
): Generator<RowRange> {
  const shared = rowCount / simulationCount;
  const wanted = Math.min(USUAL, Math.ceil((to - from) / (threadCount * CHUNKS_PER_THREAD)));
  const size = shared > MOST ? MOST : shared * Math.max(1, Math.round(wanted / shared));
  for (let start = from; start < to;) {
    const end = Math.min(to, size * (Math.floor(start / size) + 1));
    yield { from: start, to: end };
    start = end;
  }
}

/**
 * Computes a chunk.
 *
 * @throws Error with the rows in its message: what cannot be computed is a reason of a row, so that an error is a fault of the program
 */
export function computedChunk(rowsOf: StudyRunner, { from, to }: RowRange): StudyRows {
  try {
    return rowsOf(from, to);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`rows ${String(from)} to ${String(to - 1)}: ${message}`, { cause: error });
  }
}
