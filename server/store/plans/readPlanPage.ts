import { sql } from 'kysely';
import { folded } from '../../../models/present/format/folded.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import type { Queries } from '../database/Database.ts';
import type { ListPage, ListRequest } from '../Store.ts';
import { storable } from './planTexts.ts';

const sortColumns = { changed: 'changed_at_ms', created: 'created_at_ms', name: 'name_key' } as const;

/** More words than these do not narrow a search further. */
const MAX_WORDS = 20;

/**
 * One page of the plans, in an order without ties, so that a plan that moves while pages are read shifts no other one.
 *
 * @throws `parameter-invalid` for a position that is none of ours
 */
export async function readPlanPage(queries: Queries, request: ListRequest): Promise<ListPage> {
  const column = sortColumns[request.sort];
  const direction = request.isDescending ? 'desc' : 'asc';
  let query = queries
    .selectFrom('plan')
    .select([
      'id',
      'name',
      'name_key',
      'revision',
      'created_at_ms',
      'changed_at_ms',
      'changed_by',
      'deleted_at_ms',
    ])
    .where('deleted_at_ms', request.deleted ? 'is not' : 'is', null)
    .orderBy(column, direction)
    .orderBy('id', direction)
    .limit(request.limit + 1);
  for (const word of wordsOf(request.words)) {
    query = query.where(sql<boolean>`position(${word} in search_text) > 0`);
  }
  if (request.after !== undefined) {
    const [value, id] = positionOf(request.after, request.sort === 'name' ? 'string' : 'number');
    const comparison = sql.raw(request.isDescending ? '<' : '>');
    query = query.where(sql<boolean>`(${sql.ref(column)}, id) ${comparison} (${value}, ${id})`);
  }
  const rows = await query.execute();
  const shown = rows.slice(0, request.limit);
  const last = rows.length > request.limit ? shown.at(-1) : undefined;
  return {
    plans: shown.map((row) => ({
      id: row.id,
      name: row.name,
      revision: row.revision,
      createdAt_ms: row.created_at_ms,
      changedAt_ms: row.changed_at_ms,
      changedBy: row.changed_by,
      deletedAt_ms: row.deleted_at_ms,
    })),
    next: last === undefined ? null : textOfPosition([last[column], last.id]),
  };
}

const wordsOf = (words: string): readonly string[] =>
  folded(storable(words))
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS);

type Position = readonly [string | number, string];

const textOfPosition = (position: Position): string =>
  Buffer.from(JSON.stringify(position)).toString('base64url');

function positionOf(text: string, kind: 'string' | 'number'): Position {
  const position = parsed(Buffer.from(text, 'base64url').toString());
  const [value, id] = Array.isArray(position) ? (position as readonly unknown[]) : [];
  const isFitting = kind === 'number' ? Number.isSafeInteger(value) : typeof value === 'string';
  if (!isFitting || typeof id !== 'string') {
    const message = 'not the position that a page of this order ended with';
    throw new ModelError('parameter-invalid', `after: ${message}`, [
      { path: 'after', rule: 'position', message },
    ]);
  }
  return [storable(String(value)), storable(id)];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
