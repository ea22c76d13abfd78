create table temperature_override (
    temperature_override_id uuid primary key,
    lead_id                 uuid not null references lead (lead_id) on delete cascade,
    temperature             text not null check (temperature in ('COLD', 'WARM', 'HOT')),
    reason                  text not null,
    at                      timestamptz not null,
    until                   timestamptz not null,
    set_by                  uuid references user_account (user_id),
    recorded_at             timestamptz not null
);

create index temperature_override_of_lead on temperature_override (lead_id, at);
create index temperature_override_by_user on temperature_override (set_by);
