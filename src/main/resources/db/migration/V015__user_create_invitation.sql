create table invitation (
    invitation_id uuid primary key,
    user_id uuid not null references user_account,
    token_hash bytea not null,
    made_by uuid not null references user_account,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);

create unique index invitation_token_hash on invitation (token_hash);
create index invitation_user on invitation (user_id);
create index invitation_made_by on invitation (made_by);
