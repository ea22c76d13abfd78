-- The mailbox into which answers and bounces come. Another mailbox is another row; one is in use. Where it
-- was read to is kept by the server's own numbers, which hold as long as its uid_validity stays.
create table inbox (
    inbox_id     uuid primary key,
    version      integer not null,
    host         text not null,
    port         integer not null,
    encryption   text not null check (encryption in ('STARTTLS', 'TLS', 'NONE')),
    username     text not null,
    password     bytea,
    folder       text not null,
    begins_at    timestamptz not null,
    ended_at     timestamptz,
    uid_validity bigint,
    last_uid     bigint not null,
    stumbled_uid bigint,
    next_at      timestamptz not null,
    read_at      timestamptz,
    failures     integer not null,
    failed_at    timestamptz,
    trouble      text,
    changed_at   timestamptz not null,
    changed_by   uuid references user_account (user_id),
    check (trouble is not null or failures = 0)
);

create unique index inbox_in_use on inbox ((true)) where ended_at is null;
create index inbox_by_changer on inbox (changed_by);
