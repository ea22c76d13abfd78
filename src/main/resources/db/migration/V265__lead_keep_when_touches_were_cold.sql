-- Touches on cold leads are asked for by their time, which touches themselves have no index for: a touch keeps its time for ever.
alter table lead_touch add column cold_at timestamptz;

update lead_touch x set cold_at = t.occurred_at from touch t where t.touch_id = x.touch_id and x.while_cold;

alter table lead_touch add constraint lead_touch_cold_at_check check (while_cold = (cold_at is not null));

create index lead_touch_cold_at on lead_touch (cold_at) include (touch_id, lead_id) where while_cold;
drop index lead_touch_cold;
