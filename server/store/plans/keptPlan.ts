import type { JsonObject } from '../../../models/edit/document/json.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import type { PlanRow, Queries } from '../database/Database.ts';
import type { KeptPlan } from '../Store.ts';

/** The plan of a row, with its document. */
export function keptPlan(row: Omit<PlanRow, 'document'>, document: JsonObject): KeptPlan {
  return {
    id: row.id,
    name: row.name,
    revision: row.revision,
    document,
    createdAt_ms: row.created_at_ms,
    changedAt_ms: row.changed_at_ms,
    changedBy: row.changed_by,
  };
}

/** The document that a text of the database holds. */
export const documentOf = (text: string): JsonObject => JSON.parse(text) as JsonObject;

export function unknownPlan(id: string): ModelError {
  const message = `there is no plan ${id}`;
  return new ModelError('plan-unknown', message, [{ path: 'id', rule: 'plan-unknown', message }]);
}

/**
 * The row of a plan, which no other transaction changes until this one ends.
 *
 * @param state - a deleted plan counts as unknown, or only a deleted one counts
 * @throws `plan-unknown`
 */
export async function lockedPlan(
  queries: Queries,
  id: string,
  state: 'present' | 'deleted',
): Promise<PlanRow> {
  const row = await queries
    .selectFrom('plan')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined || (row.deleted_at_ms === null) !== (state === 'present')) throw unknownPlan(id);
  return row;
}
