import { createHash, randomUUID } from 'node:crypto';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import type { Queries } from '../database/Database.ts';
import type { KeptPlan } from '../Store.ts';
import type { Written } from './changePlan.ts';
import { keptPlan, unknownPlan } from './keptPlan.ts';
import { planTexts, storable } from './planTexts.ts';

interface NewPlan {
  readonly document: JsonObject;
  readonly who: string;
  readonly idempotencyKey?: string;
  readonly id?: string;
}

/**
 * Creates a plan within a transaction, or answers the one that was created with the same key.
 *
 * @throws `idempotency-key-reused`, `plan-exists`
 */
export async function createPlan(queries: Queries, wanted: NewPlan, now_ms: number): Promise<Written> {
  const { document } = wanted;
  const text = JSON.stringify(document);
  const who = storable(wanted.who);
  const id = wanted.id ?? randomUUID();
  if (wanted.idempotencyKey !== undefined) {
    const key = storable(wanted.idempotencyKey);
    const document_hash = createHash('sha256').update(text).digest('hex');
    const earlier = await takeKey(queries, { who, key, plan_id: id, document_hash, at_ms: now_ms });
    if (earlier !== undefined)
      return { plan: await createdPlan(queries, earlier, document), isChanged: false };
  }
  const row = {
    id,
    revision: 1,
    document: text,
    ...planTexts(document),
    created_at_ms: now_ms,
    changed_at_ms: now_ms,
    changed_by: who,
    deleted_at_ms: null,
  };
  const added = await queries
    .insertInto('plan')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added === undefined) throw new ModelError('plan-exists', `there is a plan ${id} already`);
  const first = { plan_id: id, number: 1, at_ms: now_ms, who, label: 'create the plan' };
  await queries
    .insertInto('revision')
    .values({ ...first, edit_count: 0, edits: '[]', inverse: '[]', snapshot: text, change_key: null })
    .execute();
  return { plan: keptPlan(row, document), isChanged: true };
}

/** Takes a key for a new plan; where another creation has it, waits for its end and answers the id of its plan. */
async function takeKey(
  queries: Queries,
  wanted: { who: string; key: string; plan_id: string; document_hash: string; at_ms: number },
): Promise<string | undefined> {
  const taken = await queries
    .insertInto('idempotency_key')
    .values(wanted)
    .onConflict((conflict) => conflict.columns(['who', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  if (taken !== undefined) return undefined;
  const earlier = await queries
    .selectFrom('idempotency_key')
    .select(['plan_id', 'document_hash'])
    .where('who', '=', wanted.who)
    .where('key', '=', wanted.key)
    .executeTakeFirstOrThrow();
  if (earlier.document_hash !== wanted.document_hash) {
    throw new ModelError(
      'idempotency-key-reused',
      'the idempotency key was used for another plan: give each new plan a key of its own',
    );
  }
  return earlier.plan_id;
}

/** A plan as it was created. */
async function createdPlan(queries: Queries, id: string, document: JsonObject): Promise<KeptPlan> {
  const first = await queries
    .selectFrom('revision')
    .select(['number', 'at_ms', 'who'])
    .where('plan_id', '=', id)
    .where('number', '=', 1)
    .executeTakeFirst();
  if (first === undefined) throw unknownPlan(id);
  return {
    id,
    name: planTexts(document).name,
    revision: first.number,
    document,
    createdAt_ms: first.at_ms,
    changedAt_ms: first.at_ms,
    changedBy: first.who,
  };
}
