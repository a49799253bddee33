import { run } from '../../state/editor.ts';
import { notify } from '../../state/notices.ts';
import { choiceText, oppositeEdits, type ChosenConflict } from './conflictChoices.ts';

/** Uses the chosen side of conflicts; a notice takes it back. */
export function applyChoices(chosen: readonly ChosenConflict[]): void {
  const text = choiceText(chosen);
  notify(text, {
    label: 'Undo',
    run: () => {
      run({ label: 'undo the choice between two values', edits: oppositeEdits(chosen) });
    },
  });
}
