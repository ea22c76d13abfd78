-- What the owner wants to be reminded of: one row for the company.
create table today_setting (
    only_one    boolean primary key check (only_one),
    silent_days integer not null check (silent_days between 1 and 3650),
    big_from    numeric(19, 4) check (big_from >= 0),
    decided_by  uuid not null references user_account (user_id),
    decided_at  timestamptz not null
);

create index today_setting_by_decider on today_setting (decided_by);
