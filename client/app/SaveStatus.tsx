import type { JSX } from 'preact';
import { saveState } from '../state/autosave.ts';
import { keptSince } from './welcomeBack.ts';

/** Whether the browser holds everything that is on the page. */
export function SaveStatus(): JSX.Element {
  const state = saveState.value;
  switch (state.kind) {
    case 'saved':
      return <span class="save-status">Kept in this browser</span>;
    case 'saving':
      return <span class="save-status">Keeping…</span>;
    case 'not-saved':
      return (
        <span class="save-status save-status-failed" title={state.reason}>
          Not kept in this browser: save a file
        </span>
      );
  }
}
