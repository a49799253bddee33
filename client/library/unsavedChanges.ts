import { isObject, type Json } from '../../models/edit/document/json.ts';
import { differenceEdits } from '../../models/edit/document/differenceEdits.ts';
import type { JournalEntry } from '../../models/edit/journal/JournalEntry.ts';
import { documentAt } from '../../models/edit/journal/revisions.ts';
import {
  addChange,
  withStored,
  workingCopyOf,
  type WorkingCopy,
} from '../../models/edit/journal/workingCopy.ts';
import { planOfDraft } from './migrateDrafts.ts';
import { addPlan, readPlan } from './planStore.ts';
import { isCount, readEntry } from './records.ts';
import { storePending, type PlanHolder } from './storePending.ts';
import { newEntryId, visit } from './visit.ts';

/** Changes that a page could not give to the store: local storage is written at once, also while the page unloads. */
const PREFIX = 'plenum-unsaved-';
/** The same of version 1 of the store: a whole draft. */
const OLD_PREFIX = 'plenum-left-behind-';

const keyOf = (planId: string): string => `${PREFIX}${planId}-${visit}`;

/**
 * Writes the pending changes of a plan where the next visit finds them.
 *
 * @param holder - with pending changes
 * @returns false if the browser does not allow it, or has no space
 */
export function keepUnsaved({ planId, copy }: PlanHolder): boolean {
  const { stored, pending } = copy;
  const { document, head } = stored;
  try {
    localStorage.setItem(keyOf(planId), JSON.stringify({ planId, head, document, pending }));
    return true;
  } catch {
    return false;
  }
}

/** Removes what `keepUnsaved` wrote of a plan in this visit, when the store has it. */
export function removeUnsaved(planId: string): void {
  try {
    localStorage.removeItem(keyOf(planId));
  } catch {
    // Local storage is not allowed: it has nothing.
  }
}

/**
 * Gives what earlier visits could not store to the store. What cannot be stored now remains for the next visit.
 *
 * @throws StoreFailure
 */
export async function storeUnsaved(): Promise<void> {
  for (const key of unsavedKeys()) {
    const text = localStorage.getItem(key);
    const value = text === null ? null : parsed(text);
    if (value === null) continue;
    const isStored = key.startsWith(PREFIX) ? await storeChanges(value) : await storeDraft(value);
    // A tab that is still open may have written it again meanwhile.
    if (isStored && localStorage.getItem(key) === text) localStorage.removeItem(key);
  }
}

function unsavedKeys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX) || key.startsWith(OLD_PREFIX));
  } catch {
    return [];
  }
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

/** False if they are damaged. */
async function storeChanges(value: Json): Promise<boolean> {
  if (!isObject(value) || !Array.isArray(value['pending'])) return false;
  const { planId, head, document } = value;
  const pending = (value['pending'] as readonly Json[]).map((entry) =>
    readEntry(isObject(entry) ? { ...entry, planId: '' } : entry),
  );
  const sound = pending.filter((entry) => entry !== null);
  if (typeof planId !== 'string' || !isCount(head) || sound.length < pending.length) return false;
  const reading = await readPlan(planId);
  if (reading.kind === 'damaged') return false;
  const base = reading.kind === 'read' ? documentAt(reading.plan, head) : document;
  if (!isObject(base)) return false;
  const plan = reading.kind === 'read' ? reading.plan : { document: base, head, entries: [] };
  const unsaved: WorkingCopy = {
    ...workingCopyOf({ document: base, head, entries: [] }),
    pending: sound.map(({ planId: _planId, ...entry }): JournalEntry => entry),
  };
  await storePending({ planId, copy: withStored(unsaved, plan) });
  return true;
}

/** A draft of version 1, unless the library has a later state. */
async function storeDraft(value: Json): Promise<boolean> {
  const { record, document } = planOfDraft(value);
  if (!isObject(document)) return false;
  const reading = await readPlan(record.id);
  if (reading.kind === 'missing') {
    await addPlan(record.id, { document, head: 0, entries: [] }, { link: null });
    return true;
  }
  if (reading.kind === 'damaged') return false;
  if (reading.record.editedAt_ms >= record.editedAt_ms) return true;
  const id = newEntryId();
  const edits = differenceEdits(reading.plan.document, document);
  const copy = addChange(workingCopyOf(reading.plan), {
    ...{ id, stepId: id, visit, kind: 'do', at_ms: record.editedAt_ms },
    ...{ label: 'changes of a closed page', edits },
  });
  if (edits.length > 0) await storePending({ planId: record.id, copy });
  return true;
}
