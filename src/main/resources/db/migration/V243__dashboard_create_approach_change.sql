-- Since when the lists of campaigns are otherwise than they were; marks like those of leads (lead_change), which a reader asks for in the same way.
-- A row without a time is about all of them.
create table approach_change (
    approach_change_id bigint generated always as identity primary key,
    since              timestamptz,
    at                 timestamptz not null,
    xid                bigint not null default (pg_current_xact_id()::text::bigint)
);

create index approach_change_by_transaction on approach_change (xid) include (since);
