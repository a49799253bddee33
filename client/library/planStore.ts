import { applyEdits } from '../../models/edit/document/edit.ts';
import { isObject, type Json, type JsonObject } from '../../models/edit/document/json.ts';
import type { JournalEntry } from '../../models/edit/journal/JournalEntry.ts';
import type { StoredPlan } from '../../models/edit/journal/workingCopy.ts';
import { tellChange } from './libraryChannel.ts';
import { begin, type StoreTransaction } from './openStore.ts';
import type { PlanLink } from './PlanLink.ts';
import { isCount, listedName, readEntry, readPlanRecord } from './records.ts';
import { storeFailureOf } from './storeFailure.ts';
import type { PlanRecord } from './storeSchema.ts';

/** The document is written again after this number of entries; reading a plan applies at most as many. */
const ENTRIES_PER_DOCUMENT = 32;

/** All entries of a plan after a number. */
const entriesAfter = (planId: string, number: number): IDBKeyRange =>
  IDBKeyRange.bound([planId, number], [planId, Infinity], true);

/** A plan that was opened, or why it was not. */
export type StoredPlanReading =
  | { readonly kind: 'read'; readonly plan: StoredPlan; readonly record: PlanRecord }
  | { readonly kind: 'missing' }
  /** Something of it is no plan; its raw text can be saved as a file. */
  | { readonly kind: 'damaged' };

/**
 * Reads a plan with its journal.
 *
 * @param planId - the plan
 * @throws StoreFailure
 */
export async function readPlan(planId: string): Promise<StoredPlanReading> {
  try {
    return await readPlanWithin(await begin('readonly'), planId);
  } catch (error) {
    throw storeFailureOf(error);
  }
}

/** Reads a plan with its journal, in a transaction. */
export async function readPlanWithin(
  transaction: StoreTransaction<'readonly'>,
  planId: string,
): Promise<StoredPlanReading> {
  const [stored, base, entries] = await Promise.all([
    transaction.objectStore('plans').get(planId),
    transaction.objectStore('documents').get(planId),
    transaction.objectStore('entries').getAll(entriesAfter(planId, 0)),
  ]);
  if (stored === undefined && base === undefined) return { kind: 'missing' };
  return planOf(planId, stored, base, entries);
}

/** Restores what other records tell, such as the number of the last entry; the rest is damaged. */
function planOf(
  planId: string,
  stored: unknown,
  base: unknown,
  entries: readonly unknown[],
): StoredPlanReading {
  const { document: written, number } = isObject(base as Json)
    ? (base as JsonObject)
    : { document: undefined, number: undefined };
  if (!isObject(written) || !isCount(number)) return { kind: 'damaged' };
  const journal: JournalEntry[] = [];
  for (const value of entries) {
    const entry = readEntry(value);
    if (entry === null) return { kind: 'damaged' };
    journal.push(entry);
  }
  const later = journal.filter((entry) => entry.number > number);
  const { document } = applyEdits(
    written,
    later.flatMap(({ edits }) => edits),
  );
  const head = Math.max(number, journal.at(-1)?.number ?? 0);
  const record = readPlanRecord(stored) ?? newRecord(planId, document, Date.now());
  return {
    kind: 'read',
    plan: { document, head, entries: journal },
    record: { ...record, id: planId, head },
  };
}

function newRecord(id: string, document: Json, at_ms: number): PlanRecord {
  return {
    id,
    name: listedName(document),
    createdAt_ms: at_ms,
    editedAt_ms: at_ms,
    openedAt_ms: at_ms,
    deletedAt_ms: null,
    head: 0,
    figures: null,
    thumbnail: null,
  };
}

/** What is known of a plan that is added, in addition to its document and journal. */
export interface AddedPlan {
  readonly card?: Pick<PlanRecord, 'figures' | 'thumbnail' | 'isCardCurrent'>;
  /** How it is tied to the server, unless the library has it already. Null: it stays in this browser only. */
  readonly link: PlanLink | null;
}

/**
 * Adds a plan to the library, or all of it again.
 *
 * @param planId - its id
 * @param plan - its document, and the journal that led to it
 * @param added - how it is tied to the server, and figures and thumbnail if they are known
 * @throws StoreFailure
 */
export async function addPlan(planId: string, plan: StoredPlan, { card, link }: AddedPlan): Promise<void> {
  try {
    const transaction = await begin('readwrite');
    const isKnown = (await transaction.objectStore('plans').getKey(planId)) !== undefined;
    const record = { ...newRecord(planId, plan.document, Date.now()), ...card, head: plan.head };
    const writing = [
      ...(link === null || isKnown ? [] : [transaction.objectStore('links').put(link)]),
      transaction.objectStore('plans').put(record),
      transaction.objectStore('documents').put({ planId, number: plan.head, document: plan.document }),
      ...plan.entries.map((entry) => transaction.objectStore('entries').put({ ...entry, planId })),
    ];
    // Without it the browser commits after this page has finished, and discards the changes of a page that unloads.
    transaction.commit();
    await Promise.all([...writing, transaction.done]);
  } catch (error) {
    throw storeFailureOf(error);
  }
  tellChange({ planId, what: 'list' });
}

/** The entries of a plan that follow a number; null if the plan has to be read again. */
export async function readNewer(planId: string, number: number): Promise<readonly JournalEntry[] | null> {
  try {
    const transaction = await begin('readonly');
    return soundEntries(
      await transaction.objectStore('entries').getAll(entriesAfter(planId, number)),
      number,
    );
  } catch (error) {
    throw storeFailureOf(error);
  }
}

/** Null if an entry is damaged, or one between is missing: old entries of a long journal are merged. */
function soundEntries(values: readonly unknown[], number: number): readonly JournalEntry[] | null {
  const entries = values.map(readEntry).filter((entry) => entry !== null);
  const isWhole = entries.every((entry, index) => entry.number === number + index + 1);
  return isWhole && entries.length === values.length ? entries : null;
}

/** What the store did with entries. */
export type AppendOutcome =
  | { readonly kind: 'added' }
  /** Other entries have their numbers already: those that follow the base. */
  | { readonly kind: 'behind'; readonly newer: readonly JournalEntry[] }
  /** The plan is not in the store, or its journal has a gap: it has to be read, or added, again. */
  | { readonly kind: 'unknown' };

/**
 * Adds entries to the journal of a plan, if they follow its last entry: comparing and adding are one transaction.
 * A deleted plan is restored by a change.
 *
 * @param planId - the plan
 * @param base - number of the entry that they follow
 * @param entries - at least one
 * @param document - the plan after these entries
 * @throws StoreFailure
 */
export async function appendEntries(
  planId: string,
  base: number,
  entries: readonly JournalEntry[],
  document: JsonObject,
): Promise<AppendOutcome> {
  let outcome: AppendOutcome;
  try {
    outcome = await append(planId, base, entries, document);
  } catch (error) {
    throw storeFailureOf(error);
  }
  if (outcome.kind === 'added') tellChange({ planId, what: 'journal' });
  return outcome;
}

async function append(
  planId: string,
  base: number,
  entries: readonly JournalEntry[],
  document: JsonObject,
): Promise<AppendOutcome> {
  const transaction = await begin('readwrite');
  const record = readPlanRecord(await transaction.objectStore('plans').get(planId));
  if (record === null || record.head < base) return { kind: 'unknown' };
  if (record.head > base) {
    const journal = transaction.objectStore('entries');
    const newer = soundEntries(await journal.getAll(entriesAfter(planId, base)), base);
    return newer === null ? { kind: 'unknown' } : { kind: 'behind', newer };
  }
  const writing = writeEntries(transaction, { ...record, deletedAt_ms: null }, entries, document);
  transaction.commit();
  await Promise.all([...writing, transaction.done]);
  return { kind: 'added' };
}

/**
 * Writes entries after the last one of a plan, in a transaction that has read its record.
 *
 * @returns the writes, to be awaited
 */
export function writeEntries(
  transaction: StoreTransaction<'readwrite'>,
  record: PlanRecord,
  entries: readonly JournalEntry[],
  document: JsonObject,
): readonly Promise<unknown>[] {
  const { id: planId, head: base } = record;
  const head = base + entries.length;
  const at_ms = entries.at(-1)?.at_ms ?? record.editedAt_ms;
  const editedAt_ms = Math.max(at_ms, record.editedAt_ms);
  const journal = transaction.objectStore('entries');
  const writing: Promise<unknown>[] = entries.map((entry, index) =>
    journal.put({ ...entry, number: base + index + 1, planId }),
  );
  writing.push(
    transaction.objectStore('plans').put({
      ...record,
      ...{ name: listedName(document), head, editedAt_ms, isCardCurrent: false },
    }),
  );
  if (Math.floor(head / ENTRIES_PER_DOCUMENT) > Math.floor(base / ENTRIES_PER_DOCUMENT)) {
    writing.push(transaction.objectStore('documents').put({ planId, number: head, document }));
  }
  return writing;
}
