-- How many salespeople confirm a briefing before a launch, and how long it waits for them (R7).
alter table firm add column briefing_quorum integer not null default 80 check (briefing_quorum between 1 and 100);
alter table firm add column briefing_wait integer not null default 3 check (briefing_wait between 0 and 30);
