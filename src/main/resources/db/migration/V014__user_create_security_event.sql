create table security_event (
    sequence bigint generated always as identity primary key,
    at timestamptz not null,
    kind text not null,
    actor_id uuid references user_account,
    subject_id uuid references user_account,
    address text,
    detail text not null
);

create index security_event_at on security_event (at desc, sequence desc);
create index security_event_actor on security_event (actor_id);
create index security_event_subject on security_event (subject_id);

-- What stands here stays: not even the application may change it.
revoke update, delete on security_event from current_user;
