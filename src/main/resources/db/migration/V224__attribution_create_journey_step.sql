create table journey_step (
    deal_id     uuid not null references journey (deal_id) on delete cascade,
    place       integer not null check (place >= 0),
    response_id uuid not null references response (response_id) on delete cascade,
    campaign_id uuid not null references campaign (campaign_id),
    contact_id  uuid not null references contact (contact_id),
    kind        text not null,
    at          timestamptz not null,
    day         date not null,
    primary key (deal_id, place)
);

create index journey_step_of_response on journey_step (response_id);
create index journey_step_of_campaign on journey_step (campaign_id);
create index journey_step_of_contact on journey_step (contact_id);
