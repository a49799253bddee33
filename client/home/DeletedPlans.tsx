import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { followLibrary } from '../library/planLibrary.ts';
import { daysLeft, mergeDeleted, readDeletedPlans, type DeletedEntry } from './deletedPlans.ts';
import { mayChangeServer } from './mayChange.ts';
import { restore } from './planActions.ts';

/** The plans that were deleted within the last thirty days, of this browser and of the server. */
export function DeletedPlans(): JSX.Element {
  const entries = useSignal<readonly DeletedEntry[] | null>(null);
  const next = useSignal<string | null>(null);
  const problem = useSignal<string | null>(null);
  const read = async (after?: string): Promise<void> => {
    const reading = await readDeletedPlans(after);
    const known = after === undefined ? [] : (entries.peek() ?? []);
    entries.value = mergeDeleted(known, reading.entries);
    next.value = reading.next;
    problem.value = reading.problem;
  };
  useEffect(() => {
    void read();
    return followLibrary(({ what }) => {
      if (what === 'list') void read();
    });
  }, []);
  const listed = entries.value;
  return (
    <div class="deleted-plans card" role="region" aria-label="Deleted plans">
      {problem.value !== null && <p class="page-hint">{problem.value}</p>}
      {listed === null && <p class="empty">Loading…</p>}
      {listed?.length === 0 && <p class="empty">No plan was deleted in the last 30 days.</p>}
      {listed !== null && listed.length > 0 && (
        <ul>
          {listed.map((entry) => (
            <li key={entry.id} class="deleted-plan">
              <span class="deleted-plan-name" title={entry.name}>
                {entry.name}
              </span>
              <span class="deleted-plan-when">{whenText(entry)}</span>
              {entry.isOnServer && !mayChangeServer() ? null : (
                <button
                  type="button"
                  class="button"
                  aria-label={`Restore ${entry.name}`}
                  onClick={() => void restore(entry).then(() => read())}
                >
                  Restore
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {next.value !== null && (
        <button type="button" class="button home-all" onClick={() => void read(next.value ?? undefined)}>
          Show more deleted plans
        </button>
      )}
    </div>
  );
}

function whenText({ deletedAt_ms, deletedBy, isOnServer }: DeletedEntry): string {
  const by = deletedBy === '' ? '' : ` by ${deletedBy}`;
  const days = daysLeft(deletedAt_ms, Date.now());
  const rest = `${String(days)} ${days === 1 ? 'day' : 'days'} left`;
  const date = new Date(deletedAt_ms).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
  return `Deleted ${date}${by}${isOnServer ? '' : ' in this browser'}, ${rest}`;
}
