create table api_token (
    api_token_id uuid primary key,
    user_id uuid not null references user_account,
    name text not null,
    token_hash bytea not null,
    may_read boolean not null,
    may_write boolean not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    last_used_at timestamptz,
    check (may_read or may_write)
);

create unique index api_token_token_hash on api_token (token_hash);
create index api_token_user on api_token (user_id, made_at desc);
