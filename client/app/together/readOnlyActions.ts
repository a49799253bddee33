import { textAt, type JsonObject } from '../../../models/edit/document/json.ts';
import { planDocument } from '../../state/editor.ts';
import { readOnlySource } from '../../state/readOnlyPlan.ts';
import { openPlan, openStoredPlan } from '../documents.ts';
import { timeText } from '../../ui/timeText.ts';
import { restoreDocument } from './restoreDocument.ts';

/** Makes a plan of this browser from the plan that can only be read. */
export function copyReadOnly(): void {
  const source = readOnlySource.peek();
  if (source === null) return;
  const document = planDocument.peek();
  const name = textAt(document, ['name']) ?? 'plan';
  const suffix = source.kind === 'shared' ? 'copy' : `revision ${String(source.revision)}`;
  const copy: JsonObject = { ...document, name: `${name}, ${suffix}` };
  openPlan(copy, `${name}, ${suffix}`);
}

/** Shows the plan again as it is now. */
export function leaveRevision(): void {
  const source = readOnlySource.peek();
  if (source?.kind === 'revision') void openStoredPlan(source.planId);
}

/** Restores the revision that is shown, in its plan. */
export function restoreShown(): void {
  const source = readOnlySource.peek();
  if (source?.kind !== 'revision') return;
  const document = planDocument.peek();
  const { planId, revision, at_ms } = source;
  void openStoredPlan(planId).then(() => {
    if (readOnlySource.peek() !== null) return;
    restoreDocument(document, `revision ${String(revision)} of ${timeText(at_ms)}`);
  });
}
