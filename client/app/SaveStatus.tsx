import type { JSX } from 'preact';
import { saveState } from '../state/autosave.ts';
import { restoredAt } from './restoredNotice.ts';

/** Whether all changes are saved in the browser. */
export function SaveStatus(): JSX.Element {
  const state = saveState.value;
  switch (state.kind) {
    case 'untouched':
      return <span class="save-status">Example: changes are saved in this browser</span>;
    case 'saved':
      if (restoredAt.value === null) return <span class="save-status">Saved in this browser</span>;
      return (
        <span class="save-status" title={restoredAt.value}>
          Restored from this browser, saved {restoredAt.value}
        </span>
      );
    case 'saving':
      return <span class="save-status">Saving…</span>;
    case 'not-saved':
      return (
        <span class="save-status save-status-failed" title={state.reason}>
          Not saved in this browser: save a file
        </span>
      );
  }
}
