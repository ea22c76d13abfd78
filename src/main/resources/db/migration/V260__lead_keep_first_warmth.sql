-- When a lead first was warm or hot, and first hot: follows from its changes of temperature and is written anew with each of them.
create table lead_first_warmth (
    lead_id uuid primary key references lead (lead_id) on delete cascade,
    warm_at timestamptz not null,
    hot_at  timestamptz
);

insert into lead_first_warmth (lead_id, warm_at, hot_at)
select lead_id, min(at), min(at) filter (where to_temperature = 'HOT')
  from temperature_change where to_temperature <> 'COLD' group by lead_id;
