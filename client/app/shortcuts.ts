import { redo, undo } from '../state/editor.ts';
import { savePlan } from './documents.ts';

/** Ctrl or Cmd with Z, Shift+Z, Y and S, wherever the focus is. */
export function startShortcuts(): void {
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
    if (key !== 'z' && key !== 'y' && key !== 's') return;
    // The page behind an open dialog must not change.
    if (document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    if (key === 's') savePlan();
    else if (isRedo) redo();
    else undo();
  });
}
