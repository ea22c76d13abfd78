create table promise (
    promise_id  uuid primary key,
    version     bigint not null,
    deal_id     uuid not null references deal (deal_id),
    what        text not null,
    due_on      date not null,
    kept_on     date,
    kept_by     uuid references user_account (user_id),
    recorded_at timestamptz not null,
    promised_by uuid not null references user_account (user_id)
);

create index promise_of_deal on promise (deal_id, due_on);
create index promise_open on promise (due_on, promise_id) where kept_on is null;
create index promise_by_keeper on promise (kept_by);
create index promise_by_giver on promise (promised_by);
