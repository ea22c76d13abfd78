-- The scale of temperature through time; the first one holds since ever.
create table firm_scale (
    valid_from timestamptz primary key,
    warm_from double precision not null,
    hot_from double precision not null,
    cold_below double precision not null,
    warm_below double precision not null,
    half_life_days integer not null check (half_life_days between 7 and 365),
    retroactive_at timestamptz,
    check (cold_below > 0 and cold_below <= warm_from and warm_from <= warm_below and warm_below <= hot_from)
);

insert into firm_scale (valid_from, warm_from, hot_from, cold_below, warm_below, half_life_days)
select 'epoch', warm_from, hot_from, cold_below, warm_below, half_life_days from firm;
