create table deal_move (
    deal_move_id uuid primary key,
    deal_id      uuid not null references deal (deal_id),
    stage        text not null,
    at           timestamptz not null,
    recorded_at  timestamptz not null,
    moved_by     uuid references user_account (user_id)
);

create index deal_move_of_deal on deal_move (deal_id, at);
create index deal_move_by_user on deal_move (moved_by);
