import { applyEdits, type Edit } from '../../../models/edit/document/edit.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import {
  addChange,
  withAccepted,
  withNewer,
  withSent,
  workingCopyOf,
  type StoredPlan,
  type WorkingCopy,
} from '../../../models/edit/journal/workingCopy.ts';
import { newLink, type PlanLink } from '../../../client/library/PlanLink.ts';
import type { LinkChange, LinkedPlan } from '../../../client/library/planLinks.ts';
import { chosenConflict } from '../../../client/sync/chosenConflict.ts';
import type { LinkedPlans } from '../../../client/sync/syncPlan.ts';

/** The library of a browser in memory, with one plan, and a tab that has it open. */
export class SimulatedBrowser {
  plan: StoredPlan;
  link: PlanLink;
  tab: WorkingCopy;
  readonly name: string;
  #entryCount = 0;

  constructor(name: string, document: JsonObject) {
    this.name = name;
    this.plan = { document, head: 0, entries: [] };
    this.link = { ...newLink('plan'), document, revision: 1 };
    this.tab = workingCopyOf(this.plan);
  }

  /** Changes the document of the tab. */
  edit(edits: readonly Edit[]): void {
    this.#entryCount += 1;
    const id = `${this.name}:${String(this.#entryCount)}`;
    const entry = { id, stepId: id, visit: this.name, kind: 'do', at_ms: 0, label: 'edit', edits } as const;
    this.tab = addChange(this.tab, entry);
  }

  /** Gives the changes of the tab to the library, after those that it has received. */
  save(): void {
    const newer = this.plan.entries.filter(({ number }) => number > this.tab.stored.head);
    if (newer.length > 0) this.tab = withNewer(this.tab, newer);
    const sent = withSent(this.tab);
    if (sent.pending.length === 0) return;
    this.#append(sent.pending, sent.document);
    this.tab = withAccepted(sent);
  }

  choose(choice: 'mine' | 'theirs'): void {
    const [conflict] = this.link.conflicts;
    const change = conflict === undefined ? null : chosenConflict(this.#linked(), conflict.path, choice);
    if (change !== null) this.#store(change);
  }

  readonly plans: LinkedPlans = {
    read: () => Promise.resolve(this.#linked()),
    store: ({ link, plan }, change) => {
      const isBehind =
        link.version !== this.link.version || (change.entry !== null && plan.head !== this.plan.head);
      if (isBehind) return Promise.resolve(null);
      this.#store(change);
      return Promise.resolve({ ...this.#linked(), plan: change.entry === null ? plan : this.plan });
    },
    unlink: () => Promise.reject(new Error('a plan that the server has is not unlinked')),
  };

  #linked = (): LinkedPlan => ({ link: this.link, plan: this.plan });

  #store({ link, entry, document }: LinkChange): void {
    this.link = { ...link, version: this.link.version + 1 };
    if (entry !== null) this.#append([entry], document);
  }

  #append(entries: StoredPlan['entries'], document: JsonObject): void {
    const { head } = this.plan;
    const numbered = entries.map((entry, index) => ({ ...entry, number: head + index + 1 }));
    const edited = applyEdits(
      this.plan.document,
      entries.flatMap(({ edits }) => edits),
    ).document;
    if (JSON.stringify(edited) !== JSON.stringify(document)) {
      throw new Error('the entries do not lead to the document');
    }
    this.plan = {
      document,
      head: head + entries.length,
      entries: [...this.plan.entries, ...numbered],
    };
  }
}
