create table closure (
    closure_id            uuid primary key,
    version               bigint not null,
    deal_id               uuid not null references deal (deal_id),
    result                text not null check (result in ('WON', 'LOST')),
    amount                numeric(19, 4),
    margin                numeric(19, 4),
    reason                text,
    competitor            text,
    closed_on             date not null,
    back_to_marketing_on  date,
    recorded_at           timestamptz not null,
    closed_by             uuid references user_account (user_id),
    reopened_at           timestamptz,
    reopened_by           uuid references user_account (user_id),
    reopen_reason         text,
    check (result = 'LOST' or amount is not null),
    check (result = 'WON' or reason is not null),
    check ((reopened_at is null) = (reopen_reason is null))
);

create unique index closure_in_force on closure (deal_id) where reopened_at is null;
create index closure_of_deal on closure (deal_id, recorded_at);
create index closure_by_day on closure (result, closed_on) where reopened_at is null;
create index closure_by_user on closure (closed_by);
create index closure_by_reopener on closure (reopened_by);
