-- Leads that sales has not accepted are counted by their temperature, from these two indexes alone.
create index lead_waiting on lead (assignee_id) include (lead_id, opened_at) where outcome is null and accepted_at is null and deleted_at is null;
drop index lead_unaccepted;
create index lead_heat_warm on lead_heat (shown, heat_key desc) include (lead_id) where shown <> 'COLD';
drop index lead_heat_shown;
