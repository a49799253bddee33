import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ShortcutTables } from '../pages/help/ShortcutTables.tsx';
import { closeDialog } from './wantedDialog.ts';

/** The sheet of all keyboard shortcuts. */
export function ShortcutDialog(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog shortcut-dialog"
      aria-labelledby="shortcuts-title"
      onClose={closeDialog}
    >
      <h2 id="shortcuts-title">Keyboard shortcuts</h2>
      <div class="shortcut-scroll" tabIndex={0} role="group" aria-label="List of shortcuts">
        <ShortcutTables />
      </div>
      <div class="dialog-actions">
        <button
          type="button"
          class="button button-main"
          autofocus
          onClick={() => {
            dialog.current?.close();
          }}
        >
          Close
        </button>
      </div>
    </dialog>
  );
}
