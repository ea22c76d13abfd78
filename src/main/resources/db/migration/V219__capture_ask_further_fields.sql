-- Fields that a company made up for itself, asked on a form.
alter table capture_form add column custom text[] not null default '{}', add column custom_required text[] not null default '{}';
