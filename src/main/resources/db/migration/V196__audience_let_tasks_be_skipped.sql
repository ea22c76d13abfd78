-- Whoever goes on from a task does so because it was done, or because somebody said that it need not be.
alter table standing_deed add column skipped boolean not null default false;
