create table lead (
    lead_id           uuid primary key,
    version           bigint not null,
    number            bigint generated always as identity,
    contact_id        uuid references contact (contact_id),
    company_id        uuid references company (company_id),
    interest          text,
    assignee_id       uuid references user_account (user_id),
    pain              text,
    gain              text,
    decision_criteria text,
    source            text,
    by_response       boolean not null,
    opened_at         timestamptz not null,
    opened_by         uuid references user_account (user_id),
    accepted_at       timestamptz,
    accepted_by       uuid references user_account (user_id),
    outcome           text check (outcome in ('WON', 'LOST')),
    concluded_at      timestamptz,
    deleted_at        timestamptz,
    check (contact_id is not null or company_id is not null),
    check ((outcome is null) = (concluded_at is null))
);

create unique index lead_number on lead (number);
create index lead_of_contact on lead (contact_id, opened_at);
create index lead_of_company on lead (company_id);
create index lead_of_assignee on lead (assignee_id, opened_at);
create index lead_by_opener on lead (opened_by);
create index lead_by_accepter on lead (accepted_by);
create index lead_by_opening on lead (opened_at, lead_id) where deleted_at is null;
