-- Counts what came just before a sign-in, per key: address and account, device, or address alone.
create table sign_in_brake (
    brake_key text primary key,
    failures int not null,
    last_at timestamptz not null,
    closed_until timestamptz
);

create index sign_in_brake_last_at on sign_in_brake (last_at);

create table known_device (
    token_hash bytea primary key,
    user_id uuid not null references user_account,
    seen_at timestamptz not null
);

create index known_device_user on known_device (user_id);
