create table campaign_cost (
    campaign_cost_id uuid primary key,
    campaign_id      uuid not null references campaign (campaign_id),
    position         integer not null,
    description      text not null,
    planned          numeric(19, 4) check (planned >= 0),
    actual           numeric(19, 4) check (actual >= 0),
    incurred_on      date
);

create index campaign_cost_of_campaign on campaign_cost (campaign_id, position);
