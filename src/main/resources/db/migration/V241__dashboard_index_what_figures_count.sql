-- What the pages of figures count over months stands in narrow indexes, so that rows of tables need not be read for it.
create index lead_unaccepted on lead (assignee_id) where outcome is null and accepted_at is null and deleted_at is null;
create index lead_begun on lead (opened_at) include (lead_id, assignee_id, accepted_at, outcome, concluded_at) where deleted_at is null;
create index lead_discarded on lead (lead_id) where deleted_at is not null;
create index temperature_change_warming on temperature_change (at) include (temperature_change_id, lead_id, to_temperature) where from_temperature = 'COLD';
create index lead_clock_of_span on lead_clock (started_at) include (lead_id, temperature);
create index deal_closing on deal (lead_id) include (deal_id, accepted_at, closed_on);
create index deal_gain on deal (deal_id) include (assignee_id, margin, known_margin, uncosted_amount);
create index closure_won on closure (closed_on) include (deal_id, amount, margin) where reopened_at is null and result = 'WON';
