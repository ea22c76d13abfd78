create table firm (
    firm_id smallint primary key check (firm_id = 1),
    name text not null,
    street text not null,
    postcode text not null,
    city text not null,
    country text not null check (length(country) = 2),
    currency text not null check (length(currency) = 3),
    zone text not null,
    fiscal_year_start_month smallint not null check (fiscal_year_start_month between 1 and 12),
    sales_target numeric(19, 4) check (sales_target > 0),
    sales_hours_per_week smallint not null check (sales_hours_per_week between 1 and 168),
    default_margin numeric(5, 2) not null check (default_margin between 0 and 100),
    mailing_regime text not null check (mailing_regime in ('OPT_IN', 'OPT_OUT')),
    cold_policy text not null check (cold_policy in ('BLOCK', 'WARN')),
    assignment text not null check (assignment in ('ROUND_ROBIN', 'LEAST_LOADED', 'FIRST_TO_CLAIM')),
    capacity integer not null check (capacity > 0),
    hot_target_hours integer not null check (hot_target_hours > 0),
    warm_target_hours integer not null check (warm_target_hours > 0),
    credit_model text not null,
    warm_from double precision not null,
    hot_from double precision not null,
    cold_below double precision not null,
    warm_below double precision not null,
    half_life_days integer not null check (half_life_days between 7 and 365),
    version bigint not null,
    edition uuid not null,
    check (cold_below > 0 and cold_below <= warm_from and warm_from <= warm_below and warm_below <= hot_from)
);

create table firm_shift (
    weekday smallint primary key check (weekday between 1 and 7),
    opens time not null,
    closes time not null
);

create table firm_holiday (
    day date primary key,
    name text not null
);
