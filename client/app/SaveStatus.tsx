import type { JSX } from 'preact';
import { saveState } from '../state/autosave.ts';
import { keptSince } from './welcomeBack.ts';

/** Whether all changes are saved in the browser. */
export function SaveStatus(): JSX.Element {
  const state = saveState.value;
  switch (state.kind) {
    case 'untouched':
      return <span class="save-status">Example: changes are saved in this browser</span>;
    case 'saved':
      if (keptSince.value === null) return <span class="save-status">Saved in this browser</span>;
      return (
        <span class="save-status" title={keptSince.value}>
          Restored from this browser, saved {keptSince.value}
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
