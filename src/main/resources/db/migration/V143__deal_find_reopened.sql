-- Deals that were opened again are few: how long they had been closed is asked for each week.
create index closure_reopened on closure (reopened_at) where reopened_at is not null and not correction;
