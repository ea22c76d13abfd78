alter table lead_clock
    add column campaign_id uuid references campaign,
    add column temperature text check (temperature in ('WARM', 'HOT')),
    add column started_with uuid references user_account,
    add column stopped_with uuid references user_account,
    add column ended_by text
        check (ended_by in ('ATTEMPT', 'THEY_CALLED', 'ACCEPTED', 'PARTED', 'COOLED')),
    add column minutes_from_response integer,
    add column minutes_from_handoff integer;

update lead_clock set ended_by = 'ATTEMPT' where stopped_at is not null;

alter table lead_clock add check ((ended_by is null) = (stopped_at is null));

create index lead_clock_by_start on lead_clock (started_at);
create index lead_clock_of_campaign on lead_clock (campaign_id, started_at);
create index lead_clock_by_starter on lead_clock (started_with);
create index lead_clock_by_stopper on lead_clock (stopped_with);
