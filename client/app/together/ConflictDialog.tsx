import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { syncState } from '../../state/sync.ts';
import { closeDialog } from '../wantedDialog.ts';
import { applyChoices } from './applyChoices.ts';
import {
  chosenOf,
  ConflictChoices,
  conflictTitle,
  versionsOf,
  type ConflictSide,
} from './conflictChoices.ts';
import { ConflictTable } from './ConflictTable.tsx';
import { useShownChanges } from './useShownChanges.ts';

/** Both values of every field that was changed here and on the server, until one is chosen. */
export function ConflictDialog(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const choices = useSignal(new ConflictChoices());
  const sync = syncState.value;
  const conflicts = sync?.kind === 'conflict' ? sync.conflicts : [];
  const chosen = chosenOf(conflicts, choices.value);
  const changes = useShownChanges(conflicts.map(versionsOf));
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const close = (): void => {
    dialog.current?.close();
  };
  const chooseAll = (side: ConflictSide): void => {
    choices.value = choices.value.with(conflicts, side);
  };
  return (
    <dialog
      ref={dialog}
      class="dialog dialog-wide conflict-dialog"
      aria-labelledby="conflict-title"
      onClose={closeDialog}
    >
      <h2 id="conflict-title">{conflictTitle(conflicts)}</h2>
      {conflicts.length === 0 ? (
        <p>Every value has been chosen, here or elsewhere.</p>
      ) : (
        <>
          <p class="together-lead">
            Both values are kept until one is chosen: yours in this browser, theirs on the server. All other
            changes are exchanged as usual.
          </p>
          <div class="button-row">
            <button
              type="button"
              class="button"
              onClick={() => {
                chooseAll('mine');
              }}
            >
              Choose all yours
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                chooseAll('theirs');
              }}
            >
              Choose all theirs
            </button>
          </div>
          <div class="conflict-scroll" tabIndex={0} role="group" aria-label="Conflicts">
            {changes === null && <p role="status">Comparing…</p>}
            {typeof changes === 'string' && <p role="alert">The values cannot be shown: {changes}</p>}
            {Array.isArray(changes) && (
              <ConflictTable
                conflicts={conflicts}
                changes={changes}
                choices={choices.value}
                onChoose={(conflict, side) => {
                  choices.value = choices.value.with([conflict], side);
                }}
              />
            )}
          </div>
        </>
      )}
      <div class="dialog-actions">
        <span class="conflict-count" role="status">
          {conflicts.length > 0 && `${String(chosen.length)} of ${String(conflicts.length)} chosen`}
        </span>
        <button type="button" class="button" onClick={close}>
          {conflicts.length === 0 ? 'Close' : 'Decide later'}
        </button>
        {conflicts.length > 0 && (
          <button
            type="button"
            class="button button-main"
            disabled={chosen.length === 0}
            onClick={() => {
              if (chosen.length === conflicts.length) close();
              void applyChoices(chosen);
            }}
          >
            Use what is chosen
          </button>
        )}
      </div>
    </dialog>
  );
}
