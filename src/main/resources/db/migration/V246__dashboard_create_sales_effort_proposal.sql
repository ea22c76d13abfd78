-- What the records of half a year proposed, on each day that it was reckoned; null where there were too few.
create table sales_effort_proposal (
    as_of            date primary key,
    lead_minutes     integer,
    deal_minutes     integer,
    customer_minutes integer
);
