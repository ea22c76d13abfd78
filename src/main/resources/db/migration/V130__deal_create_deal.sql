create sequence deal_number;

create table deal (
    deal_id           uuid primary key,
    version           bigint not null,
    number            bigint not null unique,
    lead_id           uuid not null unique references lead (lead_id),
    name              text not null,
    sort_name         text collate "C" not null,
    search_text       text not null,
    stage             text not null,
    stage_since       timestamptz not null,
    amount            numeric(19, 4),
    margin            numeric(19, 4),
    expected_close_on date,
    accepted_at       timestamptz not null,
    assignee_id       uuid references user_account (user_id),
    closed_on         date,
    recorded_at       timestamptz not null
);

create index deal_of_assignee on deal (assignee_id);
create index deal_open_by_stage on deal (stage, expected_close_on, deal_id) where closed_on is null;
create index deal_by_close on deal (closed_on, deal_id) where closed_on is not null;
create index deal_by_acceptance on deal (accepted_at, deal_id);
