import { storeFailureOf } from '../../library/storeFailure.ts';
import { documentId, run } from '../../state/editor.ts';
import { notify } from '../../state/notices.ts';
import { chooseConflicts } from '../../sync/planSync.ts';
import { choiceText, oppositeEdits, type ChosenConflict } from './conflictChoices.ts';

/** Uses the chosen side of conflicts of the open plan; a notice takes it back. */
export async function applyChoices(chosen: readonly ChosenConflict[]): Promise<void> {
  const planId = documentId.peek();
  try {
    await chooseConflicts(
      planId,
      chosen.map(({ conflict: { path }, side }) => ({ path, side })),
    );
  } catch (error) {
    notify(`Nothing was chosen. ${storeFailureOf(error).message}`);
    return;
  }
  notify(choiceText(chosen), {
    label: 'Undo',
    run: () => {
      if (documentId.peek() === planId) run({ label: 'use the other values', edits: oppositeEdits(chosen) });
    },
  });
}
