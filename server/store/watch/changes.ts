import type { Queries } from '../database/Database.ts';

/** A revision that a plan has got. */
export interface PlanChange {
  readonly id: string;
  readonly revision: number;
}

/** Accepted changes of plans, for those who watch them. */
export interface Changes {
  /** Tells other processes, once the transaction is committed. */
  readonly announceWithin: (queries: Queries, change: PlanChange) => Promise<void>;
  /** Tells the watchers of this process. */
  readonly announce: (change: PlanChange) => void;
  /** Answers how to stop. */
  readonly watch: (onChange: (change: PlanChange) => void) => () => void;
  readonly close: () => Promise<void>;
}

/** The changes of a database that only this process has open. A watcher that throws does not keep others from hearing. */
export function localChanges(): Changes {
  const watchers = new Set<{ readonly onChange: (change: PlanChange) => void }>();
  return {
    announceWithin: () => Promise.resolve(),
    announce: (change) => {
      for (const { onChange } of watchers) {
        queueMicrotask(() => {
          onChange(change);
        });
      }
    },
    watch: (onChange) => {
      const watcher = { onChange };
      watchers.add(watcher);
      return () => {
        watchers.delete(watcher);
      };
    },
    close: () => {
      watchers.clear();
      return Promise.resolve();
    },
  };
}
