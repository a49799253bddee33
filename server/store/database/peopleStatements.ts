/** Tables of tokens, sessions, share links and the audit log. */
export const peopleStatements: readonly string[] = [
  `create table person_token (
    id text primary key,
    name text not null,
    role text not null,
    hash text not null unique,
    created_at_ms bigint not null,
    created_by text not null,
    last_used_at_ms bigint,
    revoked_at_ms bigint
  )`,
  'create unique index person_token_in_use on person_token (name) where revoked_at_ms is null',
  `create table person_session (
    hash text primary key,
    name text not null,
    role text not null,
    via text not null,
    token_id text references person_token,
    started_at_ms bigint not null,
    ends_at_ms bigint not null
  )`,
  'create index person_session_by_end on person_session (ends_at_ms)',
  'create index person_session_by_token on person_session (token_id)',
  `create table plan_share (
    id text primary key,
    plan_id text not null references plan on delete cascade,
    hash text not null unique,
    created_at_ms bigint not null,
    created_by text not null,
    ends_at_ms bigint not null,
    revoked_at_ms bigint
  )`,
  'create index plan_share_by_plan on plan_share (plan_id)',
  'create table used_once (hash text primary key, ends_at_ms bigint not null)',
  'create table server_secret (name text primary key, secret text not null)',
  `create table audit_entry (
    number bigint generated always as identity primary key,
    at_ms bigint not null,
    who text not null,
    role text not null,
    via text not null,
    action text not null,
    subject text not null,
    request_id text not null
  )`,
  `create function refuse_change_of_audit() returns trigger language plpgsql as $$
    begin raise exception 'the audit log can only be added to'; end
  $$`,
  `create trigger audit_entry_is_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change_of_audit()`,
];
