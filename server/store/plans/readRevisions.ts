import { applyEdits, type Edit } from '../../../models/edit/document/edit.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import type { Queries, RevisionRow } from '../database/Database.ts';
import type { KeptPlan, RevisionEntry } from '../Store.ts';
import { documentOf, unknownPlan } from './keptPlan.ts';
import { planTexts } from './planTexts.ts';

/** What a list of revisions tells of each. */
const entryColumns = ['number', 'at_ms', 'who', 'label', 'edit_count'] as const;

const revisionEntry = (row: Pick<RevisionRow, (typeof entryColumns)[number]>): RevisionEntry => ({
  number: row.number,
  at_ms: row.at_ms,
  who: row.who,
  label: row.label,
  editCount: row.edit_count,
});

/**
 * The revisions of a plan, the newest first.
 *
 * @param range - at most `limit` of them, from below `before`
 * @throws `plan-unknown`
 */
export async function listStoredRevisions(
  queries: Queries,
  id: string,
  range: { readonly before?: number; readonly limit: number },
): Promise<readonly RevisionEntry[]> {
  await headOf(queries, id);
  let query = queries.selectFrom('revision').select(entryColumns).where('plan_id', '=', id);
  if (range.before !== undefined) query = query.where('number', '<', range.before);
  return (await query.orderBy('number', 'desc').limit(range.limit).execute()).map(revisionEntry);
}

/**
 * The revisions that follow one, with their edits.
 *
 * @throws `plan-unknown`, `revision-unknown`
 */
export async function editsSince(
  queries: Queries,
  id: string,
  number: number,
): Promise<readonly (RevisionEntry & { readonly edits: readonly Edit[] })[]> {
  const head = await headOf(queries, id);
  if (!isRevision(number, head.revision)) throw unknownRevision(id, number, head.revision);
  const rows = await queries
    .selectFrom('revision')
    .select([...entryColumns, 'edits'])
    .where('plan_id', '=', id)
    .where('number', '>', number)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...revisionEntry(row), edits: editsOf(row.edits) }));
}

/**
 * A plan as it was after a revision: the nearest whole document, with the edits from there.
 *
 * @throws `plan-unknown`, `revision-unknown`
 */
export async function readStoredRevision(queries: Queries, id: string, number: number): Promise<KeptPlan> {
  const head = await headOf(queries, id);
  if (!isRevision(number, head.revision)) throw unknownRevision(id, number, head.revision);
  const [revision, document] = await Promise.all([
    queries
      .selectFrom('revision')
      .select(['at_ms', 'who'])
      .where('plan_id', '=', id)
      .where('number', '=', number)
      .executeTakeFirstOrThrow(),
    documentAt(queries, id, { number, head: head.revision }),
  ]);
  return {
    id,
    name: planTexts(document).name,
    revision: number,
    document,
    createdAt_ms: head.created_at_ms,
    changedAt_ms: revision.at_ms,
    changedBy: revision.who,
  };
}

async function documentAt(
  queries: Queries,
  id: string,
  { number, head }: { readonly number: number; readonly head: number },
): Promise<JsonObject> {
  const base = await queries
    .selectFrom('revision')
    .select(['number', 'snapshot'])
    .where('plan_id', '=', id)
    .where('number', '<=', number)
    .where('snapshot', 'is not', null)
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow();
  const edits = queries.selectFrom('revision').where('plan_id', '=', id);
  if (head - number < number - base.number) {
    const { revision, document } = await queries
      .selectFrom('plan')
      .select(['revision', 'document'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const rows = await edits
      .select('inverse as edits')
      .where('number', '>', number)
      .where('number', '<=', revision)
      .orderBy('number', 'desc')
      .execute();
    return edited(document, rows);
  }
  const rows = await edits
    .select('edits')
    .where('number', '>', base.number)
    .where('number', '<=', number)
    .orderBy('number')
    .execute();
  return edited(base.snapshot ?? '{}', rows);
}

const editsOf = (text: string): readonly Edit[] => JSON.parse(text) as readonly Edit[];

const edited = (text: string, rows: readonly { readonly edits: string }[]): JsonObject =>
  applyEdits(
    documentOf(text),
    rows.flatMap((row) => editsOf(row.edits)),
  ).document;

const isRevision = (number: number, head: number): boolean =>
  Number.isSafeInteger(number) && number >= 1 && number <= head;

/** Head and creation of a plan that is not deleted. */
async function headOf(
  queries: Queries,
  id: string,
): Promise<{ readonly revision: number; readonly created_at_ms: number }> {
  const head = await queries
    .selectFrom('plan')
    .select(['revision', 'created_at_ms'])
    .where('id', '=', id)
    .where('deleted_at_ms', 'is', null)
    .executeTakeFirst();
  if (head === undefined) throw unknownPlan(id);
  return head;
}

function unknownRevision(id: string, number: number, head: number): ModelError {
  const message = `plan ${id} has no revision ${String(number)}; it has 1 to ${String(head)}`;
  return new ModelError('revision-unknown', message, [
    { path: 'revision', rule: `from 1 to ${String(head)}`, message },
  ]);
}
