import { savePlan } from './documents.ts';
import { showDialog } from './wantedDialog.ts';
import { redoWithNotice, undoWithNotice } from './undoNotice.ts';

const withControl: Readonly<Record<string, () => void>> = {
  z: undoWithNotice,
  'shift+z': redoWithNotice,
  y: redoWithNotice,
  s: savePlan,
  k: () => {
    showDialog('search');
  },
};

/** Ctrl or Cmd with Z, Shift+Z, Y, S and K wherever the focus is, and ? outside of fields. */
export function startShortcuts(): void {
  document.addEventListener('keydown', (event) => {
    const perform = actionOf(event);
    // The page behind an open dialog must not change.
    if (perform === undefined || document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    perform();
  });
}

function actionOf(event: KeyboardEvent): (() => void) | undefined {
  if (event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey) {
    const key = event.key.toLowerCase();
    return withControl[event.shiftKey && key === 'z' ? 'shift+z' : key];
  }
  if (event.key !== '?' || isTyping(event.target)) return undefined;
  return () => {
    showDialog('shortcuts');
  };
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
