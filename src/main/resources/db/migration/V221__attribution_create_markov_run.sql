create table markov_run (
    from_day     date not null,
    to_day       date not null,
    memory       smallint not null check (memory between 1 and 3),
    as_of        timestamptz not null,
    outcome      text not null check (outcome in ('READY', 'TOO_FEW', 'TOO_MANY')),
    journeys     bigint not null,
    won          bigint not null,
    sales        integer not null,
    draws        integer not null,
    known        numeric(19, 4) not null,
    unattributed numeric(19, 4) not null,
    primary key (from_day, to_day, memory)
);
