import { waitingPeople } from './people/waitingPeople.ts';
import type { Store } from './Store.ts';

/**
 * A store that can be used while it opens, which takes seconds for a new folder: whatever is asked of it waits.
 *
 * @param opening - if it fails, so does whatever is asked
 */
export function waitingStore(opening: Promise<Store>): Store {
  // Each request reports the failure; without any, it is not an unhandled one.
  opening.catch(() => undefined);
  const after =
    <Args extends unknown[], Result>(run: (store: Store, ...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> =>
      run(await opening, ...args);
  return {
    plans: {
      create: after(({ plans }, wanted) => plans.create(wanted)),
      read: after(({ plans }, id) => plans.read(id)),
      change: after(({ plans }, id, wanted) => plans.change(id, wanted)),
      remove: after(({ plans }, id, wanted) => plans.remove(id, wanted)),
      bringBack: after(({ plans }, id, who) => plans.bringBack(id, who)),
      list: after(({ plans }, request) => plans.list(request)),
      revisions: after(({ plans }, id, range) => plans.revisions(id, range)),
      readRevision: after(({ plans }, id, number) => plans.readRevision(id, number)),
      editsSince: after(({ plans }, id, number) => plans.editsSince(id, number)),
      watch: (onChange) => {
        let isStopped = false;
        let stop = (): void => undefined;
        void opening.then(({ plans }) => {
          if (!isStopped) stop = plans.watch(onChange);
        });
        return () => {
          isStopped = true;
          stop();
        };
      },
    },
    files: {
      add: after(({ files }, file, bytes) => files.add(file, bytes)),
      read: after(({ files }, hash) => files.read(hash)),
      list: after(({ files }, kind) => files.list(kind)),
      remove: after(({ files }, hash) => files.remove(hash)),
    },
    people: waitingPeople(opening),
    check: after((store) => store.check()),
    close: after((store) => store.close()),
  };
}
