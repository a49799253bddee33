import { signal } from '@preact/signals';
import type { InputIssue } from '../../models/index.ts';
import { blankPlan } from '../commands/blankPlan.ts';
import { planDocument, run, undo } from '../state/editor.ts';
import { exampleText, type Example } from '../state/examples.ts';
import { textAt, type JsonObject } from '../state/json.ts';
import { readFileText } from '../state/models.ts';
import { notify } from '../state/notices.ts';
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
  replacePlan(blankPlan, 'New plan');
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

async function openText(text: string, name: string): Promise<void> {
  const { document, message, issues } = await readFileText(text);
  if (document === null) refusedFile.value = { name, message, issues };
  else replacePlan(document, name);
}

function replacePlan(document: JsonObject, what: string): void {
  const before = textAt(planDocument.value, ['name']) ?? 'the plan before';
  run({ label: `open ${what}`, edits: [{ kind: 'set', path: [], value: document }] });
  notify(`Opened ${textAt(document, ['name']) ?? what}.`, { label: `Back to ${before}`, run: undo });
  if (page.value === 'findings') goTo('/plan');
}

/** A name for a file: words of letters and digits, joined by dashes. */
function fileName(name: string): string {
  const words = name.toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? [];
  const joined = words.join('-').slice(0, 80);
  return joined === '' ? 'plan' : joined;
}
