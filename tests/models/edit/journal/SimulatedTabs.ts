import type { Edit } from '../../../../models/edit/document/edit.ts';
import { applyEdits } from '../../../../models/edit/document/edit.ts';
import type { JsonObject } from '../../../../models/edit/document/json.ts';
import type { JournalEntry } from '../../../../models/edit/journal/JournalEntry.ts';
import { journalSteps, stepToRedo, stepToUndo } from '../../../../models/edit/journal/journalSteps.ts';
import { reverseStep } from '../../../../models/edit/journal/reverseStep.ts';
import {
  addChange,
  allEntries,
  withAccepted,
  withNewer,
  withSent,
  workingCopyOf,
  type WorkingCopy,
} from '../../../../models/edit/journal/workingCopy.ts';

/** One tab with a copy of a plan: the way of `client/state/editor.ts`, without a browser. */
export class SimulatedTab {
  readonly #store: SimulatedStore;
  readonly #name: string;
  #lastId = 0;
  copy: WorkingCopy;

  constructor(store: SimulatedStore, name: string) {
    this.#store = store;
    this.#name = name;
    this.copy = workingCopyOf(store.plan());
  }

  get document(): JsonObject {
    return this.copy.document;
  }

  change(label: string, edits: readonly Edit[]): string {
    const id = this.#newId();
    this.#add({ id, kind: 'do', stepId: id, label, edits });
    return id;
  }

  undo(): boolean {
    const entries = allEntries(this.copy);
    const step = stepToUndo(journalSteps(entries).values(), this.#isOwn);
    if (step === undefined) return false;
    const { edits } = reverseStep(entries, step);
    this.#add({ id: this.#newId(), kind: 'undo', stepId: step.id, label: step.label, edits });
    return true;
  }

  redo(): boolean {
    const entries = allEntries(this.copy);
    const step = stepToRedo(journalSteps(entries).values(), this.#isOwn);
    if (step === undefined) return false;
    const { edits } = reverseStep(entries, step);
    this.#add({ id: this.#newId(), kind: 'redo', stepId: step.id, label: step.label, edits });
    return true;
  }

  /** Gives pending changes to the store, which refuses them while the tab does not know its last entry. */
  store(): void {
    while (this.copy.pending.length > 0) {
      const sent = withSent(this.copy);
      const newer = this.#store.append(sent.stored.head, sent.pending);
      this.copy = newer === null ? withAccepted(sent) : withNewer(this.copy, newer);
    }
  }

  receive(): void {
    this.copy = withNewer(this.copy, this.#store.after(this.copy.stored.head));
  }

  readonly #isOwn = ({ visit }: JournalEntry): boolean => visit === this.#name;

  #newId(): string {
    this.#lastId += 1;
    return `${this.#name}:${String(this.#lastId)}`;
  }

  #add(change: Pick<JournalEntry, 'id' | 'kind' | 'stepId' | 'label' | 'edits'>): void {
    this.copy = addChange(this.copy, { ...change, at_ms: 0, visit: this.#name });
  }
}

/** The journal of a plan: it compares the number that new entries follow, as the store of the browser does. */
export class SimulatedStore {
  readonly first: JsonObject;
  readonly entries: JournalEntry[] = [];

  constructor(first: JsonObject) {
    this.first = first;
  }

  plan(): { document: JsonObject; head: number; entries: readonly JournalEntry[] } {
    const { document } = applyEdits(
      this.first,
      this.entries.flatMap(({ edits }) => edits),
    );
    return { document, head: this.entries.length, entries: [...this.entries] };
  }

  /** Null if the entries were added; else those that the tab does not know. */
  append(base: number, entries: readonly JournalEntry[]): readonly JournalEntry[] | null {
    if (base !== this.entries.length) return this.after(base);
    for (const entry of entries) this.entries.push({ ...entry, number: this.entries.length + 1 });
    return null;
  }

  after(number: number): readonly JournalEntry[] {
    return this.entries.slice(number);
  }
}
