-- When deals were open, and how long those took that were closed in a time, is told by one index alone.
create index deal_of_close on deal (closed_on, deal_id) include (accepted_at, assignee_id);
drop index deal_by_close;
