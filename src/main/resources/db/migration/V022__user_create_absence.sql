create table absence (
    absence_id uuid primary key,
    user_id    uuid not null references user_account,
    first_day  date not null,
    last_day   date not null,
    deputy_id  uuid references user_account,
    planned_at timestamptz not null,
    planned_by uuid references user_account,
    begun_at   timestamptz,
    ended_at   timestamptz,
    check (last_day >= first_day)
);

create index absence_of_user on absence (user_id, first_day);
create index absence_of_deputy on absence (deputy_id);
create index absence_by_planner on absence (planned_by);
create index absence_not_over on absence (first_day) where ended_at is null;
