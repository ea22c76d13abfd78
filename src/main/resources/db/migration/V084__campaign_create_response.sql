create table response (
    response_id uuid primary key,
    campaign_id uuid not null references campaign (campaign_id),
    contact_id  uuid not null references contact (contact_id),
    kind        text not null,
    channel     text,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by uuid references user_account (user_id),
    note        text
);

create index response_of_campaign on response (campaign_id, occurred_at desc, response_id);
create index response_of_contact on response (contact_id, occurred_at);
create index response_by_recorder on response (recorded_by);
