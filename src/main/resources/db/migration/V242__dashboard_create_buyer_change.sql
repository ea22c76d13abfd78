-- That something about a contact or a company changed, or who spoke with them; marks like those of leads (lead_change), which a reader asks for in the same way.
create table buyer_change (
    buyer_change_id bigint generated always as identity primary key,
    buyer           uuid,
    at              timestamptz not null,
    xid             bigint not null default (pg_current_xact_id()::text::bigint)
);

create index buyer_change_by_transaction on buyer_change (xid) include (buyer);
