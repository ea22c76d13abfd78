-- What one of us did to the suppression list by hand, and why; lines are only ever added.
create table suppression_act (
    suppression_act_id uuid primary key,
    suppression_hash bytea not null,
    channel      text not null,
    lifted       boolean not null,
    reason       text not null,
    at           timestamptz not null,
    by_user      uuid not null references user_account (user_id)
);

create index suppression_act_of_hash on suppression_act (suppression_hash);
create index suppression_act_lately on suppression_act (at);
create index suppression_act_by_user on suppression_act (by_user);
