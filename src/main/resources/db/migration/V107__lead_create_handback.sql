create table handback (
    handback_id         uuid primary key,
    lead_id             uuid not null references lead (lead_id),
    reason              text not null,
    until               date,
    customer_named_date boolean not null,
    note                text,
    at                  timestamptz not null,
    recorded_at         timestamptz not null,
    handed_back_by      uuid references user_account (user_id)
);

create index handback_of_lead on handback (lead_id, at);
create index handback_by_reason on handback (reason, at);
create index handback_by_user on handback (handed_back_by);
