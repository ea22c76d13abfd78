create table claim (
    claim_id    uuid primary key,
    lead_id     uuid not null references lead (lead_id) on delete cascade,
    user_id     uuid not null references user_account (user_id),
    claimed_at  timestamptz not null,
    until       timestamptz not null,
    released_at timestamptz
);

create unique index claim_open on claim (lead_id) where released_at is null;
create index claim_of_lead on claim (lead_id);
create index claim_of_user on claim (user_id) where released_at is null;
create index claim_by_user on claim (user_id);
