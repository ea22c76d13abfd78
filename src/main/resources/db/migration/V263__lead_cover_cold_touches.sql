-- Touches on cold leads are few: which they are is read without the table.
create index lead_touch_cold on lead_touch (touch_id) include (lead_id) where while_cold;
drop index lead_touch_while_cold;
