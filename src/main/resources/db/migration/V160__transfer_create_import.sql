create table import_run (
    import_id    uuid primary key,
    state        text not null check (state in ('UPLOADED', 'RUNNING', 'DONE', 'FAILED')),
    uploaded_by  uuid not null references user_account (user_id),
    uploaded_at  timestamptz not null,
    ended_at     timestamptz,
    problem      text,
    job_id       uuid
);

create index import_run_by_uploader on import_run (uploaded_by);
create index import_run_by_age on import_run (uploaded_at, import_id);

create table import_file (
    import_id    uuid not null references import_run (import_id),
    position     integer not null,
    name         text not null,
    content      bytea not null,
    recipe       text,
    mapping      jsonb not null,
    rows         integer not null,
    created      integer not null,
    updated      integer not null,
    same         integer not null,
    failed       integer not null,
    primary key (import_id, position)
);

create table import_error (
    import_id    uuid not null,
    position     integer not null,
    line         bigint not null,
    reason       text not null,
    cells        jsonb not null,
    primary key (import_id, position, line),
    foreign key (import_id, position) references import_file (import_id, position)
);
