alter table import_file add column suppressed integer not null default 0;
