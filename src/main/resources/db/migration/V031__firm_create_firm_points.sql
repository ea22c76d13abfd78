-- Points count from their own moment on; -infinity is "since ever".
create table firm_points (
    kind text not null,
    valid_from timestamptz not null,
    points numeric(9, 3) not null,
    retroactive_at timestamptz,
    primary key (kind, valid_from)
);
