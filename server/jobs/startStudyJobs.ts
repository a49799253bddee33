import { readStudy } from '../../models/study/document/readStudy.ts';
import { numberText } from '../../models/units/text.ts';
import { ModelError } from '../../models/problems/ModelError.ts';
import type { Library } from '../../models/catalogue/Library.ts';
import { readIdentifiedOutline } from '../results/study/IdentifiedStudy.ts';
import type { StudyStore } from '../store/studies/StudyStore.ts';
import { decodeRows } from '../compute/study/rowsCodec.ts';
import type { StudyJobs } from './StudyJobs.ts';
import type { StudyThreads } from './studyThreads.ts';
import { startStudyWorker, type StudyWorkerFigures } from './studyWorker.ts';
import { watchStudies } from './watchStudies.ts';

export interface StudyJobsOptions {
  /** Version of Plenum. */
  readonly version: string;
  readonly studies: StudyStore;
  readonly threads: StudyThreads;
  /** Chunks that this process computes at a time; 0: others compute them. */
  readonly threadCount: number;
  /** Other processes can compute what this one submits. */
  readonly isShared: boolean;
  readonly lease_ms: number;
  /** Default: none. */
  readonly limits?: StudyQueueLimits;
  readonly warn: (message: string, reason: unknown) => void;
}

/** What studies may take of a server. */
export interface StudyQueueLimits {
  /** Rows of one study. */
  readonly rowCount: number;
  /** Studies that wait or run. */
  readonly unfinishedCount: number;
}

/** What a server has of studies. */
export interface RunningStudyJobs extends StudyJobs {
  /** Of the chunks that this process computes, for metrics. */
  readonly figures: () => StudyWorkerFigures;
}

/** What the database keeps of one study at most. */
const MAX_RESULTS_bytes = 1024 ** 3;

/** What computes rows: they are equal where it is. Workers of another engine have a queue of their own. */
export const engineOf = (version: string, library: Pick<Library, 'version' | 'hash'>): string =>
  `${version} ${library.version} ${library.hash}`;

/** Starts what a server has of studies: it submits and shows them, and computes chunks of them itself. */
export function startStudyJobs(options: StudyJobsOptions): RunningStudyJobs {
  const { version, studies, threads, threadCount, isShared, limits } = options;
  const watching = watchStudies((ids) => studies.records(ids));
  const worker =
    threadCount === 0
      ? undefined
      : startStudyWorker({
          ...options,
          chunks: studies.chunks,
          documentOf: (id) => studies.document(id),
          results: (id, range) => studies.results(id, range),
          adoptsOthers: true,
        });
  const requireWorker = (): void => {
    if (worker !== undefined || isShared) return;
    throw new ModelError(
      'study-queue-off',
      'this server computes no studies, since PLENUM_STUDY_THREADS is 0, and no worker reaches its built-in database: ' +
        'raise PLENUM_STUDY_THREADS, or use a PostgreSQL database (DATABASE_URL) and plenum worker',
    );
  };
  const requireRoom = async (): Promise<void> => {
    if (limits === undefined || (await studies.unfinishedCount()) < limits.unfinishedCount) return;
    throw new ModelError(
      'server-busy',
      `${String(limits.unfinishedCount)} studies wait or run, which is as many as may; cancel one, or try again later`,
    );
  };
  return {
    submit: async (document, { by, planId }) => {
      requireWorker();
      await requireRoom();
      const text = JSON.stringify(document);
      const {
        size_bytes,
        kind: _kind,
        ...checked
      } = await threads.check({
        document: text,
        version,
      });
      const { rowCount } = checked;
      if (limits !== undefined && rowCount > limits.rowCount) throw tooManyRows(rowCount, limits.rowCount);
      if (size_bytes > MAX_RESULTS_bytes) throw tooLarge(size_bytes);
      const record = await studies.create({ ...checked, planId, by, document: text });
      worker?.wake();
      return record;
    },
    list: (range = {}) => studies.list(range),
    study: (id) => studies.read(id),
    document: async (id) => readStudy(JSON.parse(await studies.document(id))),
    outline: async (id) => readIdentifiedOutline(await studies.outline(id)),
    documentText: (id) => studies.document(id),
    chunkCounts: () => studies.chunkCounts(),
    cancel: (id) => studies.cancel(id),
    retry: async (id) => {
      requireWorker();
      const record = await studies.retry(id);
      worker?.wake();
      return record;
    },
    remove: (id) => studies.remove(id),
    rows: async function* rows(id, range) {
      for await (const bytes of studies.results(id, range)) yield decodeRows(bytes);
    },
    watch: watching.watch,
    figures: () =>
      worker?.figures() ?? { runningCount: 0, doneChunkCount: 0, doneRowCount: 0, failedCount: 0 },
    stop: async () => {
      watching.stop();
      if (worker === undefined) await threads.close();
      else await worker.stop();
    },
  };
}

function tooManyRows(rowCount: number, mostCount: number): ModelError {
  const rule = `at most ${numberText(mostCount)} rows`;
  const message = `has ${numberText(rowCount)} rows; this server computes ${rule} of one study. Use shorter lists or fewer draws, or compute it in shards with plenum study run.`;
  return new ModelError('study-too-large', `The study ${message}`, [{ path: 'axes', rule, message }]);
}

function tooLarge(size_bytes: number): ModelError {
  const inMebibytes = (value: number): string => String(Math.ceil(value / 1024 ** 2));
  return new ModelError(
    'study-results-too-large',
    `the rows of the study take ${inMebibytes(size_bytes)} MiB, and the server keeps ${inMebibytes(MAX_RESULTS_bytes)} MiB of one study: ` +
      'keep fewer figures, use shorter lists or fewer draws, or compute it in shards with plenum study run',
  );
}
