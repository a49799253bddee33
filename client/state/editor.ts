import { batch, computed, signal } from '@preact/signals';
import { applyEdits, type Edit } from './edit.ts';
import { emptyHistory, remember, seal, stepBack, stepForward } from './history.ts';
import type { JsonObject } from './json.ts';

/** What a command asks for: named edits of the document. Commands are pure and live in client/commands. */
export interface Command {
  readonly label: string;
  readonly edits: readonly Edit[];
  readonly mergeKey?: string;
}

/** A change that has happened, for whoever follows the document: the worker and the autosave. */
export interface Change {
  readonly revision: number;
  readonly edits: readonly Edit[];
  readonly document: JsonObject;
}

/** The plan on the page. Read it anywhere; only `run`, `undo`, `redo` and `start` change it. */
export const planDocument = signal<JsonObject>({});

/** Counts every change, undo and redo included. */
export const revision = signal(0);

const history = signal(emptyHistory);

export const undoLabel = computed(() => history.value.past.at(-1)?.label);
export const redoLabel = computed(() => history.value.future[0]?.label);

const followers: ((change: Change) => void)[] = [];

/** Calls back after every change. */
export function followChanges(follower: (change: Change) => void): void {
  followers.push(follower);
}

/** Puts the first document of this visit on the page, without history. */
export function start(document: JsonObject): void {
  batch(() => {
    history.value = emptyHistory;
    commit(document, [{ kind: 'set', path: [], value: document }]);
  });
}

/** Does a command and remembers how to undo it. */
export function run(command: Command): void {
  if (command.edits.length === 0) return;
  const { document, inverse } = applyEdits(planDocument.value, command.edits);
  batch(() => {
    history.value = remember(history.value, { ...command, inverse });
    commit(document, command.edits);
  });
}

/** Says that the planner left a field: the next typing is a step of its own. */
export function endTyping(): void {
  history.value = seal(history.value);
}

export function undo(): void {
  const back = stepBack(history.value);
  if (back === undefined) return;
  batch(() => {
    history.value = back.history;
    commit(applyEdits(planDocument.value, back.edits).document, back.edits);
  });
}

export function redo(): void {
  const forward = stepForward(history.value);
  if (forward === undefined) return;
  batch(() => {
    history.value = forward.history;
    commit(applyEdits(planDocument.value, forward.edits).document, forward.edits);
  });
}

function commit(document: JsonObject, edits: readonly Edit[]): void {
  planDocument.value = document;
  revision.value += 1;
  const change: Change = { revision: revision.value, edits, document };
  for (const follower of followers) follower(change);
}
