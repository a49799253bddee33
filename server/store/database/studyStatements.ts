/** Tables of studies and their chunks. What waits for a worker is in the queue of pg-boss, which makes its own tables. */
export const studyStatements: readonly string[] = [
  `create table study (
    id text primary key,
    name text not null,
    plan_id text references plan on delete set null,
    submitted_by text,
    hash text not null,
    engine text not null,
    document text not null,
    outline text not null,
    state text not null,
    row_count bigint not null,
    chunk_rows bigint not null,
    chunk_count integer not null,
    done_row_count bigint not null,
    done_chunk_count integer not null,
    failed_chunk_count integer not null,
    created_at_ms bigint not null,
    started_at_ms bigint,
    finished_at_ms bigint
  )`,
  'create index study_by_creation on study (created_at_ms, id)',
  'create index study_by_plan on study (plan_id)',
  "create index study_unfinished on study (id) where state in ('waiting', 'running')",
  `create table study_chunk (
    study_id text not null references study on delete cascade,
    number integer not null,
    row_from bigint not null,
    row_to bigint not null,
    state text not null,
    ticket text not null,
    try_count integer not null,
    loss_count integer not null,
    worker text,
    lease_ends_at_ms bigint,
    message text not null,
    done_at_ms bigint,
    result bytea,
    primary key (study_id, number)
  )`,
  "create index study_chunk_running on study_chunk (lease_ends_at_ms) where state = 'running'",
  "create index study_chunk_done on study_chunk (study_id, done_at_ms) where state = 'done'",
  "create index study_chunk_failed on study_chunk (study_id, number) where state = 'failed'",
];

/** Of a study whose rows a search chooses: the rows that it may compute, and as JSON how it ended. */
export const searchStatements: readonly string[] = [
  'alter table study add column search_limit bigint',
  'alter table study add column search_outcome text',
];
