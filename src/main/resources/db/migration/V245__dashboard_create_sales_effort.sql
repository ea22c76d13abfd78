-- What selling takes, in minutes, as the owner has said, in one row; null where the company's records, or else usual values, tell.
create table sales_effort (
    sales_effort_id  uuid primary key check (sales_effort_id = '01970000-0000-7000-8000-000000000245'),
    version          bigint not null,
    lead_minutes     integer check (lead_minutes between 1 and 6000),
    deal_minutes     integer check (deal_minutes between 0 and 6000),
    customer_minutes integer check (customer_minutes between 0 and 6000)
);
