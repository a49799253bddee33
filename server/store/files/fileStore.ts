import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { ModelError } from '../../../models/problems/ModelError.ts';
import type { Database, Queries } from '../database/Database.ts';
import { inStore } from '../database/storeErrors.ts';
import { storable } from '../plans/planTexts.ts';
import type { FileRange, FileStore, KeptFile } from '../Store.ts';

const described = ['hash', 'kind', 'name', 'media_type', 'size_bytes', 'added_at_ms', 'added_by'] as const;

interface FileRow {
  readonly hash: string;
  readonly kind: string;
  readonly name: string;
  readonly media_type: string;
  readonly size_bytes: number;
  readonly added_at_ms: number;
  readonly added_by: string;
}

const keptFile = (row: FileRow): KeptFile => ({
  hash: row.hash,
  kind: row.kind as KeptFile['kind'],
  name: row.name,
  mediaType: row.media_type,
  size_bytes: row.size_bytes,
  addedAt_ms: row.added_at_ms,
  addedBy: row.added_by,
});

function unknownFile(hash: string): ModelError {
  const message = `there is no file ${hash}`;
  return new ModelError('file-unknown', message, [{ path: 'hash', rule: 'file-unknown', message }]);
}

export interface FileStoreOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Greatest size of all files together. */
  readonly limit_bytes: number;
}

/** Files in a database, by the SHA-256 of their bytes. */
export function fileStore(db: Database, { now, limit_bytes }: FileStoreOptions): FileStore {
  return {
    add: (file, bytes) =>
      inStore(() =>
        db.transaction().execute((queries) =>
          addFile(queries, {
            limit_bytes,
            row: {
              hash: createHash('sha256').update(bytes).digest('hex'),
              kind: file.kind,
              name: storable(file.name),
              media_type: storable(file.mediaType),
              size_bytes: bytes.byteLength,
              added_at_ms: now(),
              added_by: storable(file.addedBy),
              bytes,
            },
          }),
        ),
      ),
    read: (hash) =>
      inStore(async () => {
        const wanted = db.selectFrom('stored_file').selectAll().where('hash', '=', storable(hash));
        const row = await wanted.executeTakeFirst();
        if (row === undefined) throw unknownFile(hash);
        return { file: keptFile(row), bytes: row.bytes };
      }),
    list: (range) => inStore(() => listFiles(db, range)),
    remove: (hash) =>
      inStore(() => db.transaction().execute((queries) => removeFile(queries, storable(hash)))),
  };
}

/**
 * Keeps a file within a transaction, unless its bytes are kept already.
 *
 * @throws `files-full`
 */
export async function addFile(
  queries: Queries,
  {
    row,
    limit_bytes,
  }: { readonly row: FileRow & { readonly bytes: Uint8Array }; readonly limit_bytes: number },
): Promise<KeptFile> {
  // One at a time, so that all of them together keep to the limit.
  await sql`lock table stored_file in share row exclusive mode`.execute(queries);
  const known = await queries
    .selectFrom('stored_file')
    .select(described)
    .where('hash', '=', row.hash)
    .executeTakeFirst();
  if (known !== undefined) return keptFile(known);
  const { total_bytes } = await queries
    .selectFrom('stored_file')
    .select(({ fn }) => fn.sum<string | number | null>('size_bytes').as('total_bytes'))
    .executeTakeFirstOrThrow();
  if (Number(total_bytes ?? 0) + row.size_bytes > limit_bytes) {
    const limit = String(Math.floor(limit_bytes / 1024 ** 2));
    throw new ModelError(
      'files-full',
      `all files together are limited to ${limit} MiB, and nothing was stored: remove files that no plan uses, or ask for a higher limit`,
    );
  }
  await queries.insertInto('stored_file').values(row).execute();
  return keptFile(row);
}

async function listFiles(db: Database, { kind, limit, after }: FileRange): Promise<readonly KeptFile[]> {
  let query = db.selectFrom('stored_file').select(described);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (after !== undefined) {
    const last = await db
      .selectFrom('stored_file')
      .select(['hash', 'added_at_ms'])
      .where('hash', '=', storable(after))
      .executeTakeFirst();
    if (last === undefined) throw unknownFile(after);
    query = query.where((of) =>
      of.or([
        of('added_at_ms', '<', last.added_at_ms),
        of.and([of('added_at_ms', '=', last.added_at_ms), of('hash', '>', last.hash)]),
      ]),
    );
  }
  return (await query.orderBy('added_at_ms', 'desc').orderBy('hash').limit(limit).execute()).map(keptFile);
}

const MAX_NAMED = 5;

async function removeFile(queries: Queries, hash: string): Promise<void> {
  // A hash stands in no document by chance.
  const users = await queries
    .selectFrom('plan')
    .select(['id', 'name'])
    .where((of) => of(of.fn<number>('strpos', ['document', of.val(hash)]), '>', 0))
    .orderBy('id')
    .limit(MAX_NAMED)
    .execute();
  const removed = await queries
    .deleteFrom('stored_file')
    .where('hash', '=', hash)
    .returning('hash')
    .executeTakeFirst();
  if (removed === undefined) throw unknownFile(hash);
  if (users.length === 0) return;
  const message = 'refers to the file; nothing was removed';
  throw new ModelError(
    'file-in-use',
    `the file is used by ${users.map(({ name, id }) => (name === '' ? id : name)).join(', ')}; nothing was removed`,
    users.map(({ id }) => ({ path: `/api/v1/plans/${id}`, rule: 'file-in-use', message })),
  );
}
