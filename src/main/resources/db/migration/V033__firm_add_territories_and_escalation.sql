alter table firm drop constraint firm_assignment_check;
alter table firm add constraint firm_assignment_check
    check (assignment in ('ROUND_ROBIN', 'LEAST_LOADED', 'BY_TERRITORY', 'FIRST_TO_CLAIM'));
alter table firm add column escalation_hours integer not null default 2 check (escalation_hours > 0);
