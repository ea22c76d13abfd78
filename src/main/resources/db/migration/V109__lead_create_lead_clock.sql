create table lead_clock (
    lead_clock_id uuid primary key,
    lead_id       uuid not null references lead (lead_id) on delete cascade,
    started_at    timestamptz not null,
    handed_off_at timestamptz not null,
    due_at        timestamptz not null,
    stopped_at    timestamptz,
    stopped_by    uuid references user_account (user_id)
);

create unique index lead_clock_running on lead_clock (lead_id) where stopped_at is null;
create index lead_clock_of_lead on lead_clock (lead_id, started_at);
create index lead_clock_due on lead_clock (due_at) where stopped_at is null;
create index lead_clock_by_user on lead_clock (stopped_by);
