import { differenceEdits } from '../../../models/edit/document/differenceEdits.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import { editsLabel } from '../../../models/edit/document/editsLabel.ts';
import type { Edit } from '../../../models/edit/document/edit.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import type { PlanRow, Queries } from '../database/Database.ts';
import type { KeptPlan, WantedChange } from '../Store.ts';
import { documentOf, keptPlan, lockedPlan } from './keptPlan.ts';
import { OutdatedRevision } from './OutdatedRevision.ts';
import { planTexts, storable } from './planTexts.ts';
import { readStoredRevision } from './readRevisions.ts';

/** A whole document is stored with some revisions: another one is at most half as many lists of edits from it. */
export const REVISIONS_PER_SNAPSHOT = 50;

/** What a write within a transaction has led to. */
export interface Written {
  readonly plan: KeptPlan;
  /** False if the plan already was as wanted. */
  readonly isChanged: boolean;
}

/** A revision to be added to a plan. */
interface NewState {
  readonly document: JsonObject;
  readonly edits: readonly Edit[];
  readonly inverse: readonly Edit[];
  readonly label: string;
  readonly who: string;
  readonly deletedAt_ms: number | null;
  readonly changeKey: string | null;
}

/** Time of a change: the clock may go backwards, the times of a plan do not. */
const timeAfter = (row: PlanRow, now_ms: number): number => Math.max(row.changed_at_ms, now_ms);

/**
 * Changes a plan within a transaction. A change of nothing adds no revision.
 *
 * @throws `plan-unknown`, `revision-outdated`, `idempotency-key-reused`
 */
export async function changePlan(
  queries: Queries,
  id: string,
  wanted: WantedChange,
  now_ms: number,
): Promise<Written> {
  const row = await lockedPlan(queries, id, 'present');
  const { change, idempotencyKey } = wanted;
  const changeKey = idempotencyKey === undefined ? null : storable(idempotencyKey);
  const made = changeKey === null ? undefined : await revisionOfKey(queries, id, { changeKey, change });
  if (made !== undefined) return { plan: made, isChanged: false };
  if (row.revision !== wanted.ifRevision) throw new OutdatedRevision(id, row.revision, wanted.ifRevision);
  const before = documentOf(row.document);
  const edits = 'edits' in change ? change.edits : differenceEdits(before, change.document);
  if (edits.length === 0) return { plan: keptPlan(row, before), isChanged: false };
  const label = wanted.label === '' ? editsLabel(before, edits) : wanted.label;
  const { document, inverse } = applyEdits(before, edits);
  return addRevision(
    queries,
    row,
    { document, edits, inverse, label, who: wanted.who, deletedAt_ms: null, changeKey },
    now_ms,
  );
}

/** The revision that an earlier request with the same key has made. */
async function revisionOfKey(
  queries: Queries,
  id: string,
  { changeKey, change }: { readonly changeKey: string; readonly change: WantedChange['change'] },
): Promise<KeptPlan | undefined> {
  const made = await queries
    .selectFrom('revision')
    .select(['number', 'edits'])
    .where('plan_id', '=', id)
    .where('change_key', '=', changeKey)
    .executeTakeFirst();
  if (made === undefined) return undefined;
  const plan = await readStoredRevision(queries, id, made.number);
  const isSame =
    'edits' in change
      ? JSON.stringify(change.edits) === made.edits
      : JSON.stringify(change.document) === JSON.stringify(plan.document);
  if (isSame) return plan;
  throw new ModelError(
    'idempotency-key-reused',
    'the idempotency key was used for another change of this plan: give each change a key of its own',
  );
}

/** Deletes a plan within a transaction, as a revision without edits. */
export async function removePlan(
  queries: Queries,
  id: string,
  wanted: { readonly who: string; readonly ifRevision: number },
  now_ms: number,
): Promise<Written> {
  const row = await lockedPlan(queries, id, 'present');
  if (row.revision !== wanted.ifRevision) throw new OutdatedRevision(id, row.revision, wanted.ifRevision);
  const unchanged = { document: documentOf(row.document), edits: [], inverse: [] };
  const deletedAt_ms = timeAfter(row, now_ms);
  return addRevision(
    queries,
    row,
    { ...unchanged, label: 'delete the plan', who: wanted.who, deletedAt_ms, changeKey: null },
    now_ms,
  );
}

/** Brings a deleted plan back within a transaction, as a revision without edits. */
export async function bringBackPlan(
  queries: Queries,
  id: string,
  who: string,
  now_ms: number,
): Promise<Written> {
  const row = await lockedPlan(queries, id, 'deleted');
  const unchanged = { document: documentOf(row.document), edits: [], inverse: [] };
  return addRevision(
    queries,
    row,
    { ...unchanged, label: 'bring back the plan', who, deletedAt_ms: null, changeKey: null },
    now_ms,
  );
}

async function addRevision(
  queries: Queries,
  row: PlanRow,
  state: NewState,
  now_ms: number,
): Promise<Written> {
  const { document, edits, inverse } = state;
  const number = row.revision + 1;
  const at_ms = timeAfter(row, now_ms);
  const who = storable(state.who);
  const text = JSON.stringify(document);
  await queries
    .insertInto('revision')
    .values({
      plan_id: row.id,
      number,
      at_ms,
      who,
      label: storable(state.label),
      edit_count: edits.length,
      edits: JSON.stringify(edits),
      inverse: JSON.stringify(inverse),
      snapshot: number % REVISIONS_PER_SNAPSHOT === 0 ? text : null,
      change_key: state.changeKey,
    })
    .execute();
  const changed = {
    revision: number,
    changed_at_ms: at_ms,
    changed_by: who,
    deleted_at_ms: state.deletedAt_ms,
  };
  const content = edits.length === 0 ? {} : { document: text, ...planTexts(document) };
  await queries
    .updateTable('plan')
    .set({ ...changed, ...content })
    .where('id', '=', row.id)
    .execute();
  return { plan: keptPlan({ ...row, ...changed, ...content }, document), isChanged: true };
}
