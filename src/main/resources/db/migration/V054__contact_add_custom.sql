-- Further fields of a contact: a flat object of texts, numbers and truth values.
alter table contact add column custom jsonb not null default '{}' check (jsonb_typeof(custom) = 'object');

create index contact_by_custom on contact using gin (custom jsonb_path_ops);
