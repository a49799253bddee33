import type { StudyRecord } from '../store/studies/StudyRecord.ts';

/** Those who watch studies. */
export interface StudyWatch {
  readonly watch: (id: string, listener: (record: StudyRecord) => void) => () => void;
  readonly stop: () => void;
}

const INTERVAL_ms = 500;

interface Watcher {
  readonly id: string;
  readonly listener: (record: StudyRecord) => void;
  /** The last record that it was told, as text. */
  told: string;
}

/**
 * Tells changes of studies, by any process: while they are watched, their records are read twice a second, of all of them together.
 *
 * @param recordsOf - those of some studies that exist
 */
export function watchStudies(
  recordsOf: (ids: readonly string[]) => Promise<readonly StudyRecord[]>,
): StudyWatch {
  const watchers = new Set<Watcher>();
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    const ids = [...new Set([...watchers].map(({ id }) => id))];
    // A database that does not answer is asked again.
    const records = await recordsOf(ids).catch(() => []);
    for (const record of records) {
      const text = JSON.stringify(record);
      for (const watcher of watchers) {
        if (watcher.id !== record.id || watcher.told === text) continue;
        watcher.told = text;
        // One that throws does not keep others from hearing.
        queueMicrotask(() => {
          if (watchers.has(watcher)) watcher.listener(record);
        });
      }
    }
  };
  const lookAgain = (after_ms: number): void => {
    timer ??= setTimeout(() => {
      void look().then(() => {
        timer = undefined;
        if (watchers.size > 0) lookAgain(INTERVAL_ms);
      });
    }, after_ms);
  };
  return {
    watch: (id, listener) => {
      const watcher = { id, listener, told: '' };
      watchers.add(watcher);
      lookAgain(0);
      return () => {
        watchers.delete(watcher);
      };
    },
    stop: () => {
      watchers.clear();
      clearTimeout(timer);
    },
  };
}
