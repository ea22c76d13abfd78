-- Calls that their program may repeat: one row for each Idempotency-Key, with the answer once there is one.
create table api_call (
    api_call_id uuid primary key,
    user_id uuid not null references user_account,
    api_token_id uuid references api_token,
    call_key text not null,
    digest bytea not null,
    begun_at timestamptz not null,
    leased_until timestamptz not null,
    status int,
    headers jsonb,
    body bytea
);

create unique index api_call_key on api_call (user_id, api_token_id, call_key) nulls not distinct;
create index api_call_token on api_call (api_token_id) where api_token_id is not null;
create index api_call_begun on api_call (begun_at);
