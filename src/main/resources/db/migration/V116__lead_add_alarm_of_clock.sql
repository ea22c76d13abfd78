-- The next moment at which somebody is to hear of the clock, and who has heard already.
alter table lead_clock
    add column alarm_at timestamptz,
    add column warned_at timestamptz,
    add column breached_at timestamptz,
    add column escalated_at timestamptz;

create index lead_clock_alarm on lead_clock (alarm_at) where stopped_at is null and alarm_at is not null;
