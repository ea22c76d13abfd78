create table lead_touch (
    touch_id        uuid primary key references touch (touch_id),
    lead_id         uuid not null references lead (lead_id),
    while_cold      boolean not null,
    channel_changed boolean not null
);

create index lead_touch_of_lead on lead_touch (lead_id);
create index lead_touch_while_cold on lead_touch (lead_id) where while_cold;
