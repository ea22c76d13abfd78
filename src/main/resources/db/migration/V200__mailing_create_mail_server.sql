-- The company's own mail server, as its owner has set it up. The password is sealed by the application.
create table mail_server (
    only_one       boolean primary key check (only_one),
    version        bigint not null,
    host           text not null,
    port           integer not null check (port between 1 and 65535),
    encryption     text not null check (encryption in ('NONE', 'STARTTLS', 'TLS')),
    username       text,
    password       bytea,
    sender_name    text not null,
    sender_address text not null,
    reply_to       text,
    per_minute     integer not null check (per_minute > 0),
    site           text not null,
    changed_at     timestamptz not null,
    changed_by     uuid references user_account (user_id)
);

create index mail_server_by_changer on mail_server (changed_by);

-- From when on the next letters may go, however many instances send.
create table mail_pace (
    only_one boolean primary key check (only_one),
    next_at  timestamptz not null
);
