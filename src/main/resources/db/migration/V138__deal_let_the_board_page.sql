-- A column of the board is one range of one index, whoever's deals it shows; sums need no row.
drop index deal_open_by_stage;
create index deal_open_by_stage on deal (stage, (coalesce(expected_close_on, 'infinity'::date)), deal_id)
    include (amount, assignee_id) where closed_on is null;
create index deal_open_by_close on deal ((coalesce(expected_close_on, 'infinity'::date)), deal_id)
    include (amount, stage, assignee_id, expected_close_on) where closed_on is null;
create index deal_open_of_assignee on deal (assignee_id, stage, (coalesce(expected_close_on, 'infinity'::date)), deal_id)
    where closed_on is null;
create index closure_latest on closure (closed_on desc, closure_id) where reopened_at is null;
