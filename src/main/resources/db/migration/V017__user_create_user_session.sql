-- Spring Session 4.1 under our names; principal_name is the user's id.
create table user_session (
    primary_id text primary key,
    session_id text not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name text
);

create unique index user_session_session_id on user_session (session_id);
create index user_session_expiry on user_session (expiry_time);
create index user_session_principal on user_session (principal_name);

create table user_session_attributes (
    session_primary_id text not null references user_session on delete cascade,
    attribute_name text not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
