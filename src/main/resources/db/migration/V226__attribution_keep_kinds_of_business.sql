-- What stands there until a journey is built anew is marked, and nobody reads it.
alter table journey
    add column business text not null default 'NEW' check (business in ('NEW', 'REPEAT', 'REFERRED'));

alter table journey alter column business drop default;

create index journey_by_day on journey (until_day, deal_id) include (business, edition);

insert into stale_journey (deal_id)
select deal_id from deal where closed_on is not null
 union
select deal_id from journey;
