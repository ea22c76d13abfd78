-- Where a lead stands in the queue: at most once for a promise, once for its temperature. Derived in
-- the transaction of every fact behind it, so that each band of a queue is one range of an index.
create table queue_place (
    lead_id     uuid not null references lead (lead_id) on delete cascade,
    kind        text not null check (kind in ('HOUR', 'DAY', 'HOT', 'WARM')),
    assignee_id uuid references user_account (user_id),
    due_at      timestamptz not null,
    heat_key    double precision not null,
    primary key (lead_id, kind)
);

create index queue_place_own on queue_place (assignee_id, kind, due_at, heat_key desc);
create index queue_place_pool on queue_place (kind, due_at, heat_key desc) where assignee_id is null;
create index queue_place_all on queue_place (kind, due_at, heat_key desc);
