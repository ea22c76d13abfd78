-- An audience is counted while somebody waits: whose a lead is and whether it is over stands in the
-- order of leads, as the first mailbox and the fit stand in the order of people.
create index lead_whose on lead (lead_id) include (contact_id, concluded_at) where deleted_at is null;
