-- That something about a lead changed, written with the change and only ever added. The number of the transaction tells what a reader has seen already.
-- A row without a lead is about all of them.
create table lead_change (
    lead_change_id bigint generated always as identity primary key,
    lead           uuid,
    at             timestamptz not null,
    xid            bigint not null default (pg_current_xact_id()::text::bigint)
);

create index lead_change_by_transaction on lead_change (xid) include (lead);
