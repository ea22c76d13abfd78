-- The mail of a campaign, or of one step of a standing campaign, and how far its sending is.
create table mailing (
    mailing_id  uuid primary key,
    version     integer not null,
    campaign_id uuid not null references campaign (campaign_id),
    step        integer check (step >= 0),
    subject     text not null,
    preview     text not null,
    body        text not null,
    changed_at  timestamptz not null,
    changed_by  uuid references user_account (user_id),
    state       text not null check (state in ('DRAFT', 'SENDING', 'PAUSED', 'STOPPED', 'DONE')),
    started_at  timestamptz,
    started_by  uuid references user_account (user_id),
    ended_at    timestamptz,
    job_id      uuid,
    note        text,
    unique nulls not distinct (campaign_id, step)
);

create index mailing_by_changer on mailing (changed_by);
create index mailing_by_starter on mailing (started_by);
