-- Who does the next step where it was handed on; else whoever agreed it.
alter table touch add column next_by uuid references user_account (user_id);

create index touch_next_by on touch (next_by);
create index touch_open_step_by on touch (coalesce(next_by, user_id), next_on)
    where next_on is not null and done_at is null;
