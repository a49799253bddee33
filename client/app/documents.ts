import { signal } from '@preact/signals';
import type { InputIssue } from '../../models/problems/ModelError.ts';
import { blankPlan } from '../../models/edit/commands/blankPlan.ts';
import type { Draft } from '../state/drafts.ts';
import { documentId, planDocument, run, undo } from '../state/editor.ts';
import { exampleText, type Example } from '../state/examples.ts';
import { textAt, type JsonObject } from '../../models/edit/document/json.ts';
import { call } from '../state/call.ts';
import { notify } from '../state/notices.ts';
import { newDraftId, lockDraft } from '../state/tabDraft.ts';
import { goTo, page } from '../state/route.ts';

/** A file that could not be opened, and why. */
export interface RefusedFile {
  readonly name: string;
  readonly message: string;
  readonly issues: readonly InputIssue[];
}

export const refusedFile = signal<RefusedFile | null>(null);

/** Starts a new plan; undo restores the previous one. */
export function newPlan(): void {
  replacePlan({ document: blankPlan, what: 'New plan' });
  goTo('/floor');
}

/** Opens an example instead of the current plan; undo restores the current one. */
export async function openExample({ id, name }: Example): Promise<void> {
  await openText(await exampleText(id), name);
}

/**
 * Opens a file that the user selected or dropped.
 *
 * @param file - a plan as JSON text
 */
export async function openFile(file: File): Promise<void> {
  await openText(await file.text(), file.name);
}

/** Downloads the current plan as a file. */
export function savePlan(): void {
  const text = `${JSON.stringify(planDocument.value, null, 2)}\n`;
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${fileName(textAt(planDocument.value, ['name']) ?? 'plan')}.json`;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

/**
 * Opens a plan saved in this browser and continues its draft, or a copy if another tab has it open.
 *
 * @param draft - as listed
 */
export async function openDraft({ id, name, document }: Draft): Promise<void> {
  const draftId = (await lockDraft(id)) ? id : newDraftId();
  replacePlan({ document, what: name, draftId });
}

/**
 * Opens a plan that was built from other files instead of the current one; undo restores the current one.
 *
 * @param what - its name if the plan states none
 */
export function openPlan(document: JsonObject, what: string): void {
  replacePlan({ document, what });
}

async function openText(text: string, name: string): Promise<void> {
  const outcome = await call('readPlan', text);
  const { document, message, issues } = outcome.isDone ? outcome.value : { document: null, ...outcome };
  if (document === null) refusedFile.value = { name, message, issues };
  else replacePlan({ document, what: name, issueCount: issues.length });
}

interface Replacement {
  readonly document: JsonObject;
  /** Its name if the plan states none. */
  readonly what: string;
  readonly draftId?: string;
  /** Number of its invalid values. */
  readonly issueCount?: number;
}

/** Each document has a separate draft: the draft of the previous document is unchanged. */
function replacePlan({ document, what, draftId = newDraftId(), issueCount = 0 }: Replacement): void {
  const previousName = textAt(planDocument.value, ['name']) ?? 'previous plan';
  const name = textAt(document, ['name']) ?? what;
  const left: Replacement = { document: planDocument.value, what: previousName, draftId: documentId.value };
  void lockDraft(draftId);
  run({ label: `open ${what}`, edits: [{ kind: 'set', path: [], value: document }], opens: draftId });
  const corrections =
    issueCount === 1 ? 'One value must be corrected' : `${String(issueCount)} values must be corrected`;
  const text =
    issueCount === 0 ? `Opened ${name}.` : `Opened ${name}. ${corrections} before results can be computed.`;
  const goBack = (): void => {
    // Undoing later changes would remove them from the draft of the new plan.
    if (planDocument.value === document) undo();
    else replacePlan(left);
  };
  notify(text, { label: `Back to ${previousName}`, run: goBack });
  if (page.value === 'findings') goTo('/floor');
}

/** A name for a file: words of letters and digits, joined by dashes. */
function fileName(name: string): string {
  const words = name.toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? [];
  const joined = words.join('-').slice(0, 80);
  return joined === '' ? 'plan' : joined;
}
