-- A lead that was handed back, or cooled, and warms again is handed off again: with what is known then.
alter table lead_handoff drop constraint lead_handoff_pkey;
alter table lead_handoff add primary key (lead_id, at);
