create table journey (
    deal_id          uuid primary key references deal (deal_id) on delete cascade,
    until_day        date not null,
    edition          text not null,
    warmed_at        timestamptz,
    accepted_at      timestamptz,
    steps            integer not null check (steps >= 0),
    warming_place    integer not null,
    acceptance_place integer not null,
    repeated         boolean not null,
    built_at         timestamptz not null
);
