import { objectAt, type JsonObject } from '../../models/edit/document/json.ts';
import { begin } from './openStore.ts';
import { readPlan } from './planStore.ts';
import { readPlanRecord } from './records.ts';
import { storeFailureOf } from './storeFailure.ts';
import type { PlanRecord } from './storeSchema.ts';

/** The rows of its own that a plan of the library has, at an entry of its journal. */
export interface StoredRows {
  readonly planId: string;
  readonly planName: string;
  readonly head: number;
  /** Its `catalogue`; empty if it has none. */
  readonly catalogue: JsonObject;
}

/**
 * Reads the rows of the other plans of this browser, those in the trash left out, one plan after the other. Of a plan that was read
 * before only its place in its journal is read again.
 *
 * @param ownId - the plan that is left out
 * @param before - as read before
 * @returns the plan that was edited last first
 * @throws StoreFailure
 */
export async function readOtherRows(
  ownId: string,
  before: readonly StoredRows[],
): Promise<readonly StoredRows[]> {
  const records = await readRecords();
  const known = new Map(before.map((rows) => [rows.planId, rows]));
  const all: StoredRows[] = [];
  for (const { id, name, head } of records.filter((record) => record.id !== ownId)) {
    const last = known.get(id);
    if (last?.head === head) {
      all.push(last);
      continue;
    }
    // What is damaged is told on the page of all plans.
    const reading = await readPlan(id);
    if (reading.kind !== 'read') continue;
    const catalogue = objectAt(reading.plan.document, ['catalogue']);
    all.push({ planId: id, planName: name, head: reading.plan.head, catalogue });
  }
  return all;
}

async function readRecords(): Promise<readonly PlanRecord[]> {
  try {
    const stored = (await (await begin('readonly')).objectStore('plans').getAll()) as unknown[];
    return stored
      .map(readPlanRecord)
      .filter((record) => record !== null)
      .filter(({ deletedAt_ms }) => deletedAt_ms === null)
      .toSorted((one, other) => other.editedAt_ms - one.editedAt_ms);
  } catch (error) {
    throw storeFailureOf(error);
  }
}
