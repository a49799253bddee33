import { batch, computed, signal } from '@preact/signals';
import type { Command } from '../../models/edit/document/command.ts';
import { applyEdits, type Edit } from '../../models/edit/document/edit.ts';
import {
  emptyHistory,
  pushStep,
  sealStep,
  undoStep,
  redoStep,
  type HistoryStep,
} from '../../models/edit/history.ts';
import type { JsonObject, Path } from '../../models/edit/document/json.ts';

/** A completed change, for the followers of the document: the worker and the autosave. */
export interface Change {
  readonly revision: number;
  readonly edits: readonly Edit[];
  readonly document: JsonObject;
  readonly documentId: string;
  readonly focus?: Path | undefined;
}

/** The plan on the page. Only `run`, `undo`, `redo` and `start` change it. */
export const planDocument = signal<JsonObject>({});

/** The document on the page: the id of its draft. Undoing the opening of another document restores it. */
export const documentId = signal('');

/** Counts every change, undo and redo included. */
export const revision = signal(0);

const history = signal(emptyHistory);

export const undoLabel = computed(() => history.value.past.at(-1)?.label);
export const redoLabel = computed(() => history.value.future[0]?.label);

const followers: ((change: Change) => void)[] = [];

/** Registers a callback for every change. */
export function followChanges(follower: (change: Change) => void): void {
  followers.push(follower);
}

/**
 * Opens the first document of this visit, without history.
 *
 * @param document - the plan, valid or not
 * @param id - of its draft
 */
export function start(document: JsonObject, id: string): void {
  batch(() => {
    history.value = emptyHistory;
    commit({ document, edits: [{ kind: 'set', path: [], value: document }], id });
  });
}

/** Executes a command and stores how to undo it. */
export function run(command: Command): void {
  const { label, edits, mergeKey, focus, opens } = command;
  if (edits.length === 0) return;
  const { document, inverse } = applyEdits(planDocument.value, edits);
  const id = documentId.value;
  const step: HistoryStep = {
    label,
    edits,
    inverse,
    ...(mergeKey === undefined ? {} : { mergeKey }),
    ...(opens === undefined ? {} : { documents: { left: id, opened: opens } }),
  };
  batch(() => {
    history.value = pushStep(history.value, step);
    commit({ document, edits, id: opens ?? id, focus });
  });
}

/** To be called when a field loses focus: further typing is a separate step. */
export function endTyping(): void {
  history.value = sealStep(history.value);
}

/** Undoes the last step; returns it, or undefined if there is none. */
export function undo(): HistoryStep | undefined {
  const back = undoStep(history.value);
  if (back === undefined) return undefined;
  const { inverse: edits, documents } = back.step;
  batch(() => {
    history.value = back.history;
    const { document } = applyEdits(planDocument.value, edits);
    commit({ document, edits, id: documents?.left ?? documentId.value });
  });
  return back.step;
}

/** Does the last undone step again; returns it, or undefined if there is none. */
export function redo(): HistoryStep | undefined {
  const forward = redoStep(history.value);
  if (forward === undefined) return undefined;
  const { edits, documents } = forward.step;
  batch(() => {
    history.value = forward.history;
    const { document } = applyEdits(planDocument.value, edits);
    commit({ document, edits, id: documents?.opened ?? documentId.value });
  });
  return forward.step;
}

interface Commit {
  readonly document: JsonObject;
  readonly edits: readonly Edit[];
  readonly id: string;
  readonly focus?: Path | undefined;
}

function commit({ document, edits, id, focus }: Commit): void {
  planDocument.value = document;
  documentId.value = id;
  revision.value += 1;
  const change: Change = { revision: revision.value, edits, document, documentId: id, focus };
  for (const follower of followers) follower(change);
}
