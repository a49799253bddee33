import type { JSX } from 'preact';
import { saveState } from '../state/autosave.ts';
import { keptSince } from './welcomeBack.ts';

/** Whether the browser holds everything that is on the page. */
export function SaveStatus(): JSX.Element {
  const state = saveState.value;
  switch (state.kind) {
    case 'untouched':
      return <span class="save-status">An example: changes are kept in this browser</span>;
    case 'saved':
      if (keptSince.value === null) return <span class="save-status">Kept in this browser</span>;
      return (
        <span class="save-status" title={keptSince.value}>
          Your plan as this browser kept it, {keptSince.value}
        </span>
      );
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
