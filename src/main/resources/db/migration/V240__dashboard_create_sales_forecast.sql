-- What each period was thought to bring, on each day that it was reckoned: kept, so that the error can be told later.
create table sales_forecast (
    as_of       date not null,
    horizon     text not null check (horizon in ('THIS_MONTH', 'NEXT_MONTH', 'THIS_QUARTER', 'NEXT_QUARTER')),
    first_day   date not null,
    last_day    date not null,
    reckoned_at timestamptz not null,
    booked      numeric(19, 4) not null,
    open_wins   double precision,
    new_wins    double precision,
    low         numeric(19, 4),
    middle      numeric(19, 4),
    high        numeric(19, 4),
    weighted    numeric(19, 4) not null,
    run_rate    numeric(19, 4) not null,
    primary key (as_of, horizon),
    check (first_day <= last_day),
    check (num_nulls(open_wins, new_wins, low, middle, high) in (0, 5))
);

create index sales_forecast_by_period on sales_forecast (horizon, first_day, as_of);
