import type { RowRange } from '../../../models/math/sampling/sampleRefusals.ts';
import { optionWork } from '../../../models/report/work/planWork.ts';
import { workDuration_s } from '../../../models/report/work/WorkPart.ts';
import type { PreparedStudy } from '../../../models/study/rows/PreparedStudy.ts';
import type { StudyRunner } from '../../../models/study/rows/runRows.ts';
import type { StudyRows } from '../../../models/study/rows/StudyRows.ts';

/** Time of a chunk, beside which handing it over is nothing, and after which a run can be stopped. */
const CHUNK_s = 0.5;
/** Simulations of a chunk at most. */
const MAX_SIMULATIONS = 128;
/** Neighbours share so much that a simulation takes this part of one alone; a report is written for each row. */
const NEIGHBOUR = 0.2;
/** Rows that share a simulation and take as long as one, about. */
const SHARED_ROWS = 20;
/** Chunks that each thread gets at least, so that all end at about the same time. */
const CHUNKS_PER_THREAD = 8;

/** What rows are divided by. */
export type ChunkedStudy = Pick<
  PreparedStudy,
  'document' | 'needsReport' | 'rowCount' | 'simulationCount' | 'levels'
>;

/**
 * Divides rows into chunks to compute. Chunks begin where a point of a slow axis does, as far as they can: rows that share a simulation,
 * or a design that was prepared, would have it computed twice apart.
 *
 * @param range - rows of the study
 * @param threadCount - that compute them
 */
export function* rowChunks(
  study: ChunkedStudy,
  { from, to }: RowRange,
  threadCount: number,
): Generator<RowRange> {
  const ofThread = (to - from) / (threadCount * CHUNKS_PER_THREAD);
  const most = Math.max(1, Math.ceil(Math.min(rowsOfChunk(study), ofThread)));
  const stride = Math.max(1, ...study.levels.map((level) => level.stride).filter((rows) => rows <= most));
  const size = stride * Math.floor(most / stride);
  for (let start = from; start < to;) {
    const end = Math.min(to, size * (Math.floor(start / size) + 1));
    yield { from: start, to: end };
    start = end;
  }
}

/** Rows that take the time of a chunk, by the sizes of the plan. */
function rowsOfChunk({ document, needsReport, rowCount, simulationCount }: ChunkedStudy): number {
  const years = needsReport ? 'life' : 'one';
  const work = optionWork(document.plan, document.option, { years, hasFailures: needsReport });
  const alone_s = workDuration_s(work);
  if (needsReport) return CHUNK_s / alone_s;
  const simulations = Math.min(MAX_SIMULATIONS, CHUNK_s / (NEIGHBOUR * alone_s));
  return simulations / (simulationCount / rowCount + 1 / SHARED_ROWS);
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
