create table temperature_change (
    temperature_change_id uuid primary key,
    lead_id               uuid not null references lead (lead_id) on delete cascade,
    from_temperature      text not null check (from_temperature in ('COLD', 'WARM', 'HOT')),
    to_temperature        text not null check (to_temperature in ('COLD', 'WARM', 'HOT')),
    at                    timestamptz not null,
    cause                 text not null,
    sentence              text not null,
    actor_id              uuid references user_account (user_id),
    recorded_at           timestamptz not null
);

create unique index temperature_change_of_lead on temperature_change (lead_id, at, cause);
create index temperature_change_by_time on temperature_change (at);
create index temperature_change_by_actor on temperature_change (actor_id);
