/** A revision that a plan has got. */
export interface PlanChange {
  readonly id: string;
  readonly revision: number;
}

/** Accepted changes of plans, for those who watch them. */
export interface Changes {
  readonly announce: (change: PlanChange) => void;
  /** Answers how to stop. */
  readonly watch: (onChange: (change: PlanChange) => void) => () => void;
}

/** The changes that this process makes. One watcher that throws does not keep the others from hearing. */
export function localChanges(): Changes {
  const watchers = new Set<{ readonly onChange: (change: PlanChange) => void }>();
  return {
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
  };
}
