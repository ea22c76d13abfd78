create table job_run (
    job_run_id uuid primary key,
    kind text not null,
    params text not null,
    title text not null,
    sort_title text collate "C" not null,
    state text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    attempt integer not null,
    done bigint not null check (done >= 0),
    total bigint check (total >= 0),
    note text,
    problem text,
    result_href text,
    started_by uuid references user_account,
    queued_at timestamptz not null,
    started_at timestamptz,
    cancel_asked_at timestamptz,
    ended_at timestamptz
);

create index job_run_started_by on job_run (started_by, queued_at);
create index job_run_open on job_run (started_by) where ended_at is null;

-- Apart from job_run: progress is written there at any time, this only in the transaction of the work,
-- whose lock makes the next attempt wait until the last batch of the attempt before it is decided.
create table job_checkpoint (
    job_run_id uuid primary key references job_run,
    attempt integer not null,
    position text,
    done bigint not null
);
