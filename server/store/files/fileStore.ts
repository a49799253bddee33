import { createHash } from 'node:crypto';
import { ModelError } from '../../../models/problems/ModelError.ts';
import type { Database } from '../database/Database.ts';
import { inStore } from '../database/storeErrors.ts';
import { storable } from '../plans/planTexts.ts';
import type { FileStore, KeptFile } from '../Store.ts';

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
  return new ModelError('file-unknown', `there is no file ${hash}`);
}

/**
 * Files in a database, by the SHA-256 of their bytes.
 *
 * @param now - milliseconds since 1970
 */
export function fileStore(db: Database, now: () => number): FileStore {
  const description = (hash: string): Promise<FileRow | undefined> =>
    db.selectFrom('stored_file').select(described).where('hash', '=', hash).executeTakeFirst();
  return {
    add: (file, bytes) =>
      inStore(async () => {
        const row = {
          hash: createHash('sha256').update(bytes).digest('hex'),
          kind: file.kind,
          name: storable(file.name),
          media_type: storable(file.mediaType),
          size_bytes: bytes.byteLength,
          added_at_ms: now(),
          added_by: storable(file.addedBy),
        };
        const added = await db.transaction().execute((queries) =>
          queries
            .insertInto('stored_file')
            .values({ ...row, bytes })
            .onConflict((conflict) => conflict.column('hash').doNothing())
            .returning('hash')
            .executeTakeFirst(),
        );
        return keptFile(added === undefined ? ((await description(row.hash)) ?? row) : row);
      }),
    read: (hash) =>
      inStore(async () => {
        const wanted = db.selectFrom('stored_file').selectAll().where('hash', '=', storable(hash));
        const row = await wanted.executeTakeFirst();
        if (row === undefined) throw unknownFile(hash);
        return { file: keptFile(row), bytes: row.bytes };
      }),
    list: (kind) =>
      inStore(async () => {
        let query = db.selectFrom('stored_file').select(described);
        if (kind !== undefined) query = query.where('kind', '=', kind);
        return (await query.orderBy('added_at_ms', 'desc').orderBy('hash').execute()).map(keptFile);
      }),
    remove: (hash) =>
      inStore(async () => {
        const removed = await db
          .deleteFrom('stored_file')
          .where('hash', '=', storable(hash))
          .returning('hash')
          .executeTakeFirst();
        if (removed === undefined) throw unknownFile(hash);
      }),
  };
}
