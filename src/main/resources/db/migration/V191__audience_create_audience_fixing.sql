-- That a list was fixed by rules: when, whom the rules found then, and who was left out.
create table audience_fixing (
    campaign_id uuid primary key references campaign (campaign_id),
    job_id      uuid not null,
    asked_at    timestamptz not null,
    found       integer,
    chosen      integer,
    fixed_at    timestamptz
);

create table audience_left_out (
    campaign_id uuid not null references campaign (campaign_id),
    reason      text not null,
    people      integer not null,
    primary key (campaign_id, reason)
);
