import { signal } from '@preact/signals';
import type { InputIssue } from '../../models/problems/ModelError.ts';
import { blankPlan } from '../../models/edit/commands/blankPlan.ts';
import type { Draft } from '../state/drafts.ts';
import { documentId, planDocument, run, undo } from '../state/editor.ts';
import { exampleText, type Example } from '../state/examples.ts';
import { textAt, type JsonObject } from '../../models/edit/document/json.ts';
import { call } from '../state/call.ts';
import { notify } from '../state/notices.ts';
import { freshDraftId, holdDraft } from '../state/ownDraft.ts';
import { goTo, page } from '../state/route.ts';

/** A file that could not be opened, and why. */
export interface RefusedFile {
  readonly name: string;
  readonly message: string;
  readonly issues: readonly InputIssue[];
}

export const refusedFile = signal<RefusedFile | null>(null);

/** Begins a new plan; undo brings the old one back. */
export function newPlan(): void {
  replacePlan({ document: blankPlan, what: 'New plan' });
  goTo('/plan');
}

/** Opens an example in the place of the present plan; undo brings that back. */
export async function openExample({ id, name }: Example): Promise<void> {
  await openText(await exampleText(id), name);
}

/**
 * Opens a file that the planner picked or dropped.
 *
 * @param file - a plan as JSON text
 */
export async function openFile(file: File): Promise<void> {
  await openText(await file.text(), file.name);
}

/** Gives the present plan to the browser to save as a file, as it stands. */
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
 * Opens a plan that this browser kept and goes on writing its draft, or a copy where another tab has it open.
 *
 * @param draft - as it was listed
 */
export async function openDraft({ id, name, document }: Draft): Promise<void> {
  const draftId = (await holdDraft(id)) ? id : freshDraftId();
  replacePlan({ document, what: name, draftId });
}

/**
 * Puts a plan that was made of other files in the place of the present one; undo brings that back.
 *
 * @param what - what it is called where it has no name
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
  /** What it is called where it has no name. */
  readonly what: string;
  readonly draftId?: string;
  /** How many of its values break a rule. */
  readonly issueCount?: number;
}

/** Each document has a draft of its own: the one before stays in this browser as it was. */
function replacePlan({ document, what, draftId = freshDraftId(), issueCount = 0 }: Replacement): void {
  const before = textAt(planDocument.value, ['name']) ?? 'the plan before';
  const name = textAt(document, ['name']) ?? what;
  const left: Replacement = { document: planDocument.value, what: before, draftId: documentId.value };
  void holdDraft(draftId);
  run({ label: `open ${what}`, edits: [{ kind: 'set', path: [], value: document }], opens: draftId });
  const mended =
    issueCount === 1 ? 'One value in it must be mended' : `${String(issueCount)} values in it must be mended`;
  const text = issueCount === 0 ? `Opened ${name}.` : `Opened ${name}. ${mended} before there are numbers.`;
  const goBack = (): void => {
    // Undoing what was done since would take it out of the new plan's draft.
    if (planDocument.value === document) undo();
    else replacePlan(left);
  };
  notify(text, { label: `Back to ${before}`, run: goBack });
  if (page.value === 'findings') goTo('/plan');
}

/** A name for a file: words of letters and digits, joined by dashes. */
function fileName(name: string): string {
  const words = name.toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? [];
  const joined = words.join('-').slice(0, 80);
  return joined === '' ? 'plan' : joined;
}
