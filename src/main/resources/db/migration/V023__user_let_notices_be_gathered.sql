-- How many pieces of news of one kind a notice stands for.
alter table notice add column gathers integer not null default 1 check (gathers > 0);
