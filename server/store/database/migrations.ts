import { sql, type Kysely, type Migration } from 'kysely';
import { peopleStatements } from './peopleStatements.ts';
import { requestStatements } from './requestStatements.ts';
import { searchStatements, studyStatements } from './studyStatements.ts';

/** Runs statements one by one: one text of several is no prepared statement. */
const statements = (...texts: readonly string[]): Migration => ({
  up: async (db: Kysely<unknown>) => {
    for (const text of texts) await sql.raw(text).execute(db);
  },
});

/**
 * All versions of the tables, by name, in their order. A migration that has been released is never changed: what
 * follows is another one. Both databases are PostgreSQL and run the same statements.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-plans': statements(
    `create table plan (
      id text primary key,
      revision integer not null,
      document text not null,
      name text not null,
      name_key text collate "C" not null,
      search_text text not null,
      created_at_ms bigint not null,
      changed_at_ms bigint not null,
      changed_by text not null,
      deleted_at_ms bigint
    )`,
    'create index plan_by_change on plan (changed_at_ms, id)',
    'create index plan_by_creation on plan (created_at_ms, id)',
    'create index plan_by_name on plan (name_key, id)',
    `create table revision (
      plan_id text not null references plan on delete cascade,
      number integer not null,
      at_ms bigint not null,
      who text not null,
      label text not null,
      edit_count integer not null,
      edits text not null,
      inverse text not null,
      snapshot text,
      primary key (plan_id, number)
    )`,
    `create table idempotency_key (
      who text not null,
      key text not null,
      plan_id text not null references plan on delete cascade deferrable initially deferred,
      document_hash text not null,
      at_ms bigint not null,
      primary key (who, key)
    )`,
    'create index idempotency_key_by_plan on idempotency_key (plan_id)',
    `create table stored_file (
      hash text primary key,
      kind text not null,
      name text not null,
      media_type text not null,
      size_bytes integer not null,
      added_at_ms bigint not null,
      added_by text not null,
      bytes bytea not null
    )`,
  ),
  '0002-people': statements(...peopleStatements),
  '0003-change-keys': statements(
    'alter table revision add column change_key text',
    'create unique index revision_by_change_key on revision (plan_id, change_key) where change_key is not null',
  ),
  '0004-share-names': statements("alter table plan_share add column name text not null default ''"),
  '0005-studies': statements(...studyStatements),
  '0006-request-jobs': statements(...requestStatements),
  '0007-searches': statements(...searchStatements),
};
