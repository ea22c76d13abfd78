-- The kinds of notices that a person wants by mail too, and which notices went out.
create table mailed_notice_kind (
    user_id uuid not null references user_account,
    kind text not null,
    primary key (user_id, kind)
);

alter table notice add column mailed_at timestamptz;

create index notice_lately on notice (told_at) where read_at is null and mailed_at is null;
