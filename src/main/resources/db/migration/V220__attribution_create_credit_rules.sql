create table credit_rules (
    credit_rules_id smallint primary key check (credit_rules_id = 1),
    half_life_days  integer not null check (half_life_days between 1 and 3650),
    first_weight      integer not null check (first_weight between 0 and 10000),
    warming_weight    integer not null check (warming_weight between 0 and 10000),
    acceptance_weight integer not null check (acceptance_weight between 0 and 10000),
    last_weight       integer not null check (last_weight between 0 and 10000),
    others_weight     integer not null check (others_weight between 0 and 10000),
    whole_company   boolean not null,
    look_back_days  integer check (look_back_days between 1 and 3650),
    version         bigint not null
);
