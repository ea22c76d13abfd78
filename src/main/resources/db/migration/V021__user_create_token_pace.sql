-- How much of its limit each token has used, shared by all instances; unlogged, for a crash may forget it.
create unlogged table token_pace (
    api_token_id uuid primary key references api_token,
    state bytea
);
