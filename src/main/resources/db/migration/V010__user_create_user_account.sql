create table user_account (
    user_id uuid primary key,
    name text not null,
    sort_name text collate "C" not null,
    email text not null,
    email_key text not null,
    password_hash text,
    zone text,
    created_at timestamptz not null,
    disabled_at timestamptz,
    version bigint not null
);

create unique index user_account_email_key on user_account (email_key);

create table user_role (
    user_id uuid not null references user_account,
    role text not null check (role in ('OWNER', 'MARKETER', 'SALESPERSON', 'COLLEAGUE')),
    primary key (user_id, role)
);

create index user_role_role on user_role (role);
