import type { Edit } from '../../models/edit/document/edit.ts';
import { changePlace } from '../state/changePlace.ts';
import { planDocument, redo, undo } from '../state/editor.ts';
import { dismiss, notify } from '../state/notices.ts';
import { pageTitles } from '../state/pages.ts';
import { page } from '../state/route.ts';
import { showField } from '../state/shownField.ts';

let lastNotice: number | undefined;

/** Undoes the last step and says what it was, with a way to it if the page does not show it. */
export function undoWithNotice(): void {
  const step = undo();
  if (step !== undefined && step.edits.length > 0) tell(`Undone: ${step.label}`, step.edits);
}

/** Does the last undone step again and says what it was, with a way to it if the page does not show it. */
export function redoWithNotice(): void {
  const step = redo();
  if (step !== undefined && step.edits.length > 0) tell(`Redone: ${step.label}`, step.edits);
}

function tell(text: string, edits: readonly Edit[]): void {
  if (lastNotice !== undefined) dismiss(lastNotice);
  const place = changePlace(planDocument.value, edits, page.value);
  const action =
    place === undefined
      ? undefined
      : {
          label: `Show on ${pageTitles[place.page]}`,
          run: () => {
            showField(place.path);
          },
        };
  lastNotice = notify(text, action);
}
