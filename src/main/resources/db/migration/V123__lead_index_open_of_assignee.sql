create index lead_open_of_assignee on lead (assignee_id) where concluded_at is null and deleted_at is null;
