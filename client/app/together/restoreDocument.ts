import { differenceEdits } from '../../../models/edit/document/differenceEdits.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { planDocument, run, undo } from '../../state/editor.ts';
import { notify } from '../../state/notices.ts';

/**
 * Makes the open plan what it was before, as one change that undo takes back.
 *
 * @param document - as it was
 * @param what - "revision 12 of 5 Mar 2026, 14:30"
 */
export function restoreDocument(document: JsonObject, what: string): void {
  const edits = differenceEdits(planDocument.peek(), document);
  if (edits.length === 0) {
    notify(`The plan is the same as ${what}.`);
    return;
  }
  run({ label: `restore ${what}`, edits });
  notify(`Restored ${what}.`, { label: 'Undo', run: undo });
}
