import { storeFailureOf } from '../../library/storeFailure.ts';
import { documentId, run } from '../../state/editor.ts';
import { notify } from '../../state/notices.ts';
import { chooseConflict } from '../../sync/chooseConflict.ts';
import { choiceText, oppositeEdits, type ChosenConflict } from './conflictChoices.ts';

/** Uses the chosen side of conflicts of the open plan; a notice takes it back. */
export async function applyChoices(chosen: readonly ChosenConflict[]): Promise<void> {
  const planId = documentId.peek();
  const done: ChosenConflict[] = [];
  try {
    for (const choice of chosen) {
      await chooseConflict(planId, choice.conflict.path, choice.side);
      done.push(choice);
    }
  } catch (error) {
    notify(`Not all choices were kept. ${storeFailureOf(error).message}`);
  }
  if (done.length === 0) return;
  notify(choiceText(done), {
    label: 'Undo',
    run: () => {
      if (documentId.peek() === planId) {
        run({ label: 'use the other values', edits: oppositeEdits(done) });
      }
    },
  });
}
