create table notice (
    notice_id uuid primary key,
    user_id uuid not null references user_account,
    kind text not null,
    sentence text not null,
    href text not null,
    told_at timestamptz not null,
    read_at timestamptz
);

create index notice_user on notice (user_id, told_at desc, notice_id);
create index notice_unread on notice (user_id) where read_at is null;

create table muted_notice_kind (
    user_id uuid not null references user_account,
    kind text not null,
    primary key (user_id, kind)
);
