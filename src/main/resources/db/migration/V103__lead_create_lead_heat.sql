-- Heat moves with every response; a row of its own keeps an open form of the lead from going stale.
create table lead_heat (
    lead_id         uuid primary key references lead (lead_id) on delete cascade,
    heat            double precision not null,
    heat_at         timestamptz not null,
    heat_key        double precision,
    weight          double precision not null,
    computed        text not null check (computed in ('COLD', 'WARM', 'HOT')),
    shown           text not null check (shown in ('COLD', 'WARM', 'HOT')),
    overruled       text check (overruled in ('COLD', 'WARM', 'HOT')),
    overruled_at    timestamptz,
    overruled_until timestamptz,
    settled_at      timestamptz not null,
    cools_at        timestamptz,
    check ((overruled is null) = (overruled_at is null)),
    check ((overruled is null) = (overruled_until is null))
);

create index lead_heat_cooling on lead_heat (cools_at) where cools_at is not null;
create index lead_heat_shown on lead_heat (shown, heat_key desc) where shown <> 'COLD';
