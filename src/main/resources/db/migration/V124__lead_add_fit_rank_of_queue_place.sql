-- Among leads that are equally warm, whoever fits better comes first.
alter table queue_place add column fit_rank integer not null default 15;

drop index queue_place_own;
drop index queue_place_pool;
drop index queue_place_all;
create index queue_place_own on queue_place (assignee_id, kind, due_at, heat_key desc, fit_rank);
create index queue_place_pool on queue_place (kind, due_at, heat_key desc, fit_rank) where assignee_id is null;
create index queue_place_all on queue_place (kind, due_at, heat_key desc, fit_rank);
