create table suppression (
    suppression_hash bytea not null,
    channel      text not null,
    since        timestamptz not null,
    how          text not null,
    primary key (suppression_hash, channel)
);

create table seal_check (
    only_one     boolean primary key check (only_one),
    hash         bytea not null,
    made_at      timestamptz not null
);
