import { randomUUID } from 'node:crypto';
import { applyEdits } from '../../models/edit/document/edit.ts';
import type { JsonObject } from '../../models/edit/document/json.ts';
import type { Queries, RevisionRow } from './database/Database.ts';
import { addFile } from './files/fileStore.ts';
import type { ImportedPlan, RevisionNote } from './Store.ts';
import { REVISIONS_PER_SNAPSHOT, type Written } from './plans/changePlan.ts';
import { keptPlan } from './plans/keptPlan.ts';
import { planTexts, storable } from './plans/planTexts.ts';

/** Rows of one statement; a statement has at most 65,535 values. */
const BATCH = 500;

interface ImportOptions {
  readonly now_ms: number;
  /** Greatest size of all files together. */
  readonly limit_bytes: number;
}

/**
 * Stores a plan from elsewhere with its revisions and files, within a transaction.
 *
 * @throws `files-full`
 */
export async function importPlan(
  queries: Queries,
  imported: ImportedPlan,
  { now_ms, limit_bytes }: ImportOptions,
): Promise<Written> {
  for (const { file, bytes } of imported.files) {
    const row = {
      hash: file.hash,
      kind: file.kind,
      name: storable(file.name),
      media_type: storable(file.mediaType),
      size_bytes: bytes.byteLength,
      added_at_ms: now_ms,
      added_by: storable(file.addedBy),
      bytes,
    };
    await addFile(queries, { row, limit_bytes });
  }
  const id = randomUUID();
  const { rows, document } = revisionRows(id, imported, now_ms);
  const [first, last] = [rows[0], rows.at(-1)];
  const row = {
    id,
    revision: rows.length,
    document: JSON.stringify(document),
    ...planTexts(document),
    created_at_ms: first?.at_ms ?? now_ms,
    changed_at_ms: last?.at_ms ?? now_ms,
    changed_by: last?.who ?? '',
    deleted_at_ms: null,
  };
  await queries.insertInto('plan').values(row).execute();
  for (let start = 0; start < rows.length; start += BATCH) {
    await queries
      .insertInto('revision')
      .values(rows.slice(start, start + BATCH))
      .execute();
  }
  return { plan: keptPlan(row, document), isChanged: true };
}

/** The rows of all revisions, and the document of the last one. */
function revisionRows(
  id: string,
  { first, changes }: ImportedPlan,
  now_ms: number,
): { readonly rows: RevisionRow[]; readonly document: JsonObject } {
  let { document } = first;
  // The times of a plan do not go backwards, and none is in the future.
  let at_ms = Math.min(first.at_ms, now_ms);
  const noted = (note: RevisionNote): { who: string; label: string } => ({
    who: storable(note.who),
    label: storable(note.label),
  });
  const none = {
    change_key: null,
    edit_count: 0,
    edits: '[]',
    inverse: '[]',
    snapshot: JSON.stringify(document),
  };
  const rows: RevisionRow[] = [{ plan_id: id, number: 1, at_ms, ...noted(first), ...none }];
  for (const change of changes) {
    const number = rows.length + 1;
    const applied = applyEdits(document, change.edits);
    ({ document } = applied);
    at_ms = Math.min(Math.max(at_ms, change.at_ms), now_ms);
    rows.push({
      ...{ plan_id: id, number, at_ms },
      ...noted(change),
      change_key: null,
      edit_count: change.edits.length,
      edits: JSON.stringify(change.edits),
      inverse: JSON.stringify(applied.inverse),
      snapshot: number % REVISIONS_PER_SNAPSHOT === 0 ? JSON.stringify(document) : null,
    });
  }
  return { rows, document };
}
