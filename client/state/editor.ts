import { batch, computed, signal } from '@preact/signals';
import type { Command } from '../../models/edit/document/command.ts';
import { differenceEdits } from '../../models/edit/document/differenceEdits.ts';
import type { Edit } from '../../models/edit/document/edit.ts';
import type { JsonObject, Path } from '../../models/edit/document/json.ts';
import type { JournalEntry } from '../../models/edit/journal/JournalEntry.ts';
import {
  journalSteps,
  stepToRedo,
  stepToUndo,
  type JournalStep,
} from '../../models/edit/journal/journalSteps.ts';
import { reverseStep } from '../../models/edit/journal/reverseStep.ts';
import {
  addChange,
  allEntries,
  workingCopyOf,
  type StoredPlan,
  type WorkingCopy,
} from '../../models/edit/journal/workingCopy.ts';
import { newEntryId, visit } from '../library/visit.ts';
import { dismiss, notify } from './notices.ts';
import { readOnlySource } from './readOnlyPlan.ts';
import { planSession, type PlanOrigin, type PlanSession } from './PlanSession.ts';

/** A completed change, for the followers of the document: the worker and saving. */
export interface Change {
  readonly revision: number;
  readonly edits: readonly Edit[];
  readonly document: JsonObject;
  readonly session: PlanSession;
  /** Where the change comes from: another plan was opened, the user changed this one, or another tab did. */
  readonly by: 'opening' | 'typing' | 'command' | 'other-tab';
  readonly focus?: Path | undefined;
}

/** The plan on the page. Only `run`, `undo`, `redo`, `start` and changes of other tabs change it. */
export const planDocument = signal<JsonObject>({});

/** The document on the page: the id of its plan in the library. */
export const documentId = signal('');

/** Counts every change, undo and redo included. */
export const revision = signal(0);

let session: PlanSession | undefined;
const copy = signal<WorkingCopy>(workingCopyOf({ document: {}, head: 0, entries: [] }));

const steps = computed(() => journalSteps(allEntries(copy.value)));
const isOwn = (entry: JournalEntry): boolean => session?.isOwn(entry) === true;
const undoable = computed(() => stepToUndo(steps.value.values(), isOwn));
const redoable = computed(() => stepToRedo(steps.value.values(), isOwn));

export const undoLabel = computed(() => undoable.value?.label);
export const redoLabel = computed(() => redoable.value?.label);

/** The plan on the page with its whole journal, for going back to a revision. */
export const planJournal = computed((): StoredPlan => {
  const { document, stored, pending } = copy.value;
  return { document, head: stored.head + pending.length, entries: allEntries(copy.value) };
});

/** The step that further typing in the same field continues. */
let typing: { readonly mergeKey: string; readonly stepId: string } | undefined;

const followers: ((change: Change) => void)[] = [];

/** Registers a callback for every change. */
export function followChanges(follower: (change: Change) => void): void {
  followers.push(follower);
}

/**
 * Opens a plan.
 *
 * @param document - valid or not
 * @param planId - its id in the library
 * @param origin - where it comes from
 */
export function start(
  document: JsonObject,
  planId: string,
  origin: PlanOrigin = { kind: 'new' },
  { head, entries }: Pick<StoredPlan, 'head' | 'entries'> = { head: 0, entries: [] },
): void {
  resume(planSession({ planId, plan: { document, head, entries }, origin }, showCopy));
}

/** Opens a plan that was on the page before, with what is pending of it. */
export function resume(next: PlanSession): void {
  typing = undefined;
  batch(() => {
    session = next;
    readOnlySource.value = next.origin.kind === 'read-only' ? next.origin.source : null;
    copy.value = next.copy;
    const { document } = next.copy;
    commit({ document, edits: [{ kind: 'set', path: [], value: document }], by: 'opening', session: next });
  });
}

/** The plan on the page, for opening it again; undefined before the first. */
export function currentSession(): PlanSession | undefined {
  return session;
}

/** Executes a command and stores how to undo it. */
export function run({ label, edits, mergeKey, focus }: Command): void {
  if (edits.length === 0) return;
  if (readOnlySource.peek() !== null) {
    refuse();
    return;
  }
  const id = newEntryId();
  const stepId = mergeKey !== undefined && typing?.mergeKey === mergeKey ? typing.stepId : id;
  typing = mergeKey === undefined ? undefined : { mergeKey, stepId };
  add({ id, kind: 'do', stepId, label, edits }, { by: mergeKey === undefined ? 'command' : 'typing', focus });
}

/**
 * Has the library store a plan of which nothing was changed yet, because something is stored beside it; undo does not concern it. A plan that the
 * library has, or that can only be read, stays as it is.
 */
export function storeUnchangedPlan(): void {
  const { stored, pending } = copy.peek();
  const isKnown = stored.head + pending.length > 0 || session?.origin.kind === 'stored';
  if (isKnown || readOnlySource.peek() !== null) return;
  const id = newEntryId();
  add({ id, kind: 'merged', stepId: id, label: 'keep the plan', edits: [] }, { by: 'command' });
}

let refusal = 0;

/** A plan that can only be looked at stays as it is: its fields show their values again. */
function refuse(): void {
  planDocument.value = { ...planDocument.peek() };
  dismiss(refusal);
  refusal = notify('This plan can only be read. Make a copy to change it.');
}

/** To be called when a field loses focus: further typing is a separate step. */
export function endTyping(): void {
  typing = undefined;
}

/** Undoes the last step of this tab; returns what it did, or undefined if there is none. */
export function undo(): ReversedStep | undefined {
  return undoable.value === undefined ? undefined : reverse(undoable.value, 'undo');
}

/** Does the last undone step again; returns what it did, or undefined if there is none. */
export function redo(): ReversedStep | undefined {
  return redoable.value === undefined ? undefined : reverse(redoable.value, 'redo');
}

/** A step that was undone or done again. */
export interface ReversedStep {
  readonly label: string;
  /** What changed; empty if the same was changed elsewhere since. */
  readonly edits: readonly Edit[];
}

function reverse(step: JournalStep, kind: 'undo' | 'redo'): ReversedStep {
  typing = undefined;
  const { edits, retained } = reverseStep(allEntries(copy.value), step);
  add({ id: newEntryId(), kind, stepId: step.id, label: step.label, edits }, { by: 'command' });
  const { label } = step;
  if (retained.length === 0) return { label, edits };
  const done = kind === 'undo' ? 'undone' : 'redone';
  const what = edits.length === 0 ? `Not ${done}` : `Partly ${done}`;
  notify(`${what}: ${step.label}. The same was changed elsewhere since, which is retained.`);
  return { label, edits: [] };
}

function add(
  entry: Pick<JournalEntry, 'id' | 'kind' | 'stepId' | 'label' | 'edits'>,
  { by, focus }: Pick<Change, 'by' | 'focus'>,
): void {
  if (session === undefined) return;
  const changed = session;
  const next = addChange(changed.copy, { ...entry, at_ms: Date.now(), visit });
  const { edits } = entry;
  batch(() => {
    planDocument.value = next.document;
    changed.copy = next;
    commit({ document: next.document, edits, by, focus, session: changed });
  });
}

/** Shows what the copy of the current session has become: other tabs may have changed the document. */
function showCopy(changed: PlanSession): void {
  if (changed !== session) return;
  batch(() => {
    copy.value = changed.copy;
    const { document } = changed.copy;
    const edits = differenceEdits(planDocument.value, document);
    if (edits.length > 0) commit({ document, edits, by: 'other-tab', session: changed });
  });
}

function commit(change: Omit<Change, 'revision'>): void {
  planDocument.value = change.document;
  documentId.value = change.session.planId;
  revision.value += 1;
  for (const follower of followers) follower({ ...change, revision: revision.value });
}
