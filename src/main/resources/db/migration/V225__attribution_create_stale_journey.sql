create table stale_journey (
    stale_journey_id bigint generated always as identity primary key,
    deal_id          uuid not null references deal (deal_id) on delete cascade
);

create index stale_journey_of_deal on stale_journey (deal_id);

insert into stale_journey (deal_id) select deal_id from deal where closed_on is not null;
