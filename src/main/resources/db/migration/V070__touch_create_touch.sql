create table touch (
    touch_id       uuid primary key,
    contact_id     uuid not null references contact (contact_id),
    pursuit        uuid,
    user_id        uuid not null references user_account (user_id),
    channel        text not null,
    direction      text not null,
    outcome        text not null,
    occurred_at    timestamptz not null,
    recorded_at    timestamptz not null,
    note           text,
    next_what      text,
    next_on        date,
    next_at        timestamptz,
    done_at        timestamptz,
    channel_reason text,
    cold_reason    text,
    check ((next_what is null) = (next_on is null)),
    check (next_on is not null or (next_at is null and done_at is null))
);

create index touch_of_contact on touch (contact_id, occurred_at desc);
create index touch_of_pursuit on touch (pursuit, occurred_at desc) where pursuit is not null;
create index touch_by_user on touch (user_id, occurred_at desc);
create index touch_open_step on touch (user_id, next_on) where next_on is not null and done_at is null;
create index touch_open_step_of_pursuit on touch (pursuit) where next_on is not null and done_at is null;
