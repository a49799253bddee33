/** The table of requests that are computed as jobs, as its migration makes it. */
export const requestStatements: readonly string[] = [
  `create table request_job (
    id text primary key,
    number bigint generated always as identity,
    operation_id text not null,
    request text not null,
    body bytea,
    answer_headers text not null,
    who text not null,
    state text not null,
    created_at_ms bigint not null,
    started_at_ms bigint,
    ended_at_ms bigint,
    estimated_s double precision,
    attempt_count integer not null,
    server text,
    held_until_ms bigint,
    size_bytes bigint not null,
    status integer,
    result text,
    answer bytea
  )`,
  'create index request_job_by_state on request_job (state, number)',
];
