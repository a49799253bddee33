import { searchedRows, type CollectedRows } from '../../../../models/study/rows/collectRows.ts';
import type { StudyResult } from '../state/StudyResult.ts';
import { runState } from './runState.ts';
import { endWorkers, workerWith, type PoolStudy } from './studyPool.ts';

/** How far the result of a search that did not end by itself can be relied on. */
export const SEARCH_CANCELLED = 'The search was cancelled: others may be better.';

/** A study whose designs are searched. */
export interface StudyToSearch extends PoolStudy {
  readonly studyId: string;
  readonly onRows: (rows: CollectedRows, search: NonNullable<StudyResult['search']>, isEnd: boolean) => void;
}

/**
 * Searches the designs of a study in one worker, as the next designs follow from those before. Its state is in `runState`.
 *
 * @param study - with a search
 */
export async function searchInBrowser(study: StudyToSearch): Promise<void> {
  const { studyId, key, onRows } = study;
  const begun_ms = performance.now();
  const cancelling = new AbortController();
  const isCancelled = (): boolean => cancelling.signal.aborted;
  const show = (doneCount: number, rowCount: number): void => {
    const spent_s = (performance.now() - begun_ms) / 1000;
    runState.value = {
      ...{ kind: 'running', studyId, doneCount, rowCount },
      left_s: doneCount === 0 ? null : (spent_s * (rowCount - doneCount)) / doneCount,
      isOnServer: false,
      togglePause: null,
      cancel: () => {
        cancelling.abort();
        endWorkers();
      },
    };
  };
  show(0, 1);
  const worker = await workerWith(0, study);
  let last: CollectedRows | null = null;
  let problem = 'isDone' in worker ? worker.message : '';
  for (let isNew = true; !('isDone' in worker) && !isCancelled(); isNew = false) {
    const outcome = await worker.call('searchStudy', { key, isNew });
    if (isCancelled()) break;
    if (!outcome.isDone) {
      problem = outcome.message;
      break;
    }
    const { doneCount, totalCount, rows, statement } = outcome.value;
    last = searchedRows(rows);
    if (statement !== null) {
      runState.value = { kind: 'none' };
      onRows(last, { statement, isEnded: true }, true);
      return;
    }
    show(doneCount, totalCount);
    onRows(last, { statement: '', isEnded: false }, false);
  }
  runState.value = { kind: isCancelled() ? 'cancelled' : 'failed', studyId, message: problem };
  if (last !== null) onRows(last, { statement: SEARCH_CANCELLED, isEnded: false }, true);
}
