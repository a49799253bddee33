import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { PreparedStudy } from '../../../models/study/rows/PreparedStudy.ts';
import type { StudyRows } from '../../../models/study/rows/StudyRows.ts';
import { LOADED_BY_IMPORT } from '../loadedByImport.ts';
import { rowChunks } from './rowChunks.ts';
import type { RowRun } from './RowRun.ts';
import type { StudyWorkerData } from './studyWorker.ts';

/** Beside this file, as built: threads cannot run TypeScript. */
const workerFile = fileURLToPath(new URL('studyWorker.js', import.meta.url));

/** Chunks that are computed or wait to be taken, for each thread: they bound the memory of a run. */
const CHUNKS_AHEAD = 3;

/**
 * Computes rows on threads, each of which prepares the study once; chunks are yielded in the order of their rows.
 *
 * @throws what a thread throws, once the chunks before it are yielded
 */
export async function* computeOnThreads(study: PreparedStudy, run: RowRun): AsyncGenerator<StudyRows> {
  const { range, threadCount, signal } = run;
  const workerData: StudyWorkerData = { document: study.document };
  const threads = new Piscina({
    filename: workerFile,
    name: 'computeChunk',
    minThreads: threadCount,
    maxThreads: threadCount,
    recordTiming: false,
    workerData,
    execArgv: [...process.execArgv, ...LOADED_BY_IMPORT],
  });
  const chunks = rowChunks(study, range, threadCount);
  const ahead: Promise<StudyRows>[] = [];
  const start = (): void => {
    const next = chunks.next();
    if (next.done === true) return;
    const computed = threads.run(next.value, { signal }) as Promise<StudyRows>;
    // It is awaited in its turn; until then, its failure is not an unhandled one.
    computed.catch(() => undefined);
    ahead.push(computed);
  };
  try {
    for (let index = 0; index < threadCount * CHUNKS_AHEAD; index += 1) start();
    for (let next = ahead.shift(); next !== undefined; next = ahead.shift()) {
      const rows = await next;
      start();
      yield rows;
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    await threads.destroy();
  }
}
