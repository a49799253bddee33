import type { StudyWorkerFigures } from '../../jobs/studyWorker.ts';
import { countedNoun, figure } from './numbers.ts';

/**
 * What a worker of studies has done and does, as one line.
 *
 * @param time_s - since its start; undefined once it has stopped
 */
export function workerProgress(
  { runningCount, doneChunkCount, doneRowCount, failedCount }: StudyWorkerFigures,
  time_s: number | undefined,
): string {
  const parts = [`${countedNoun(doneChunkCount, 'chunk')} done with ${countedNoun(doneRowCount, 'row')}`];
  if (failedCount > 0) parts.push(`${figure(failedCount, [0, 0])} failed`);
  if (time_s !== undefined) {
    if (doneRowCount > 0) parts.push(`${figure(doneRowCount / time_s, [0, 0])} rows a second`);
    parts.push(runningCount === 0 ? 'waits for studies' : `${countedNoun(runningCount, 'chunk')} running`);
  }
  return parts.join(', ');
}
