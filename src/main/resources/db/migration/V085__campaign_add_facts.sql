alter table campaign
    add code            text,
    add started_on      date,
    add ended_on        date,
    add goal_responses  integer check (goal_responses >= 0),
    add goal_warm_leads integer check (goal_warm_leads >= 0),
    add goal_sales      integer check (goal_sales >= 0),
    add print_run       integer check (print_run >= 0),
    add visitors        integer check (visitors >= 0),
    add listeners       integer check (listeners >= 0);

create unique index campaign_by_code on campaign (code) where code is not null;
