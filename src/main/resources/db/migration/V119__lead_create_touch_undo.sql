-- What a lead looked like before and after a touch, for the minute in which the touch may be taken back.
create table touch_undo (
    touch_id uuid primary key references touch (touch_id) on delete cascade,
    lead_id  uuid not null references lead (lead_id) on delete cascade,
    user_id  uuid not null references user_account (user_id),
    at       timestamptz not null,
    before   jsonb not null,
    after    jsonb not null
);

create index touch_undo_of_lead on touch_undo (lead_id);
create index touch_undo_of_user on touch_undo (user_id, at);
