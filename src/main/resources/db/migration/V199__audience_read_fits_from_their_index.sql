alter table contact_fit drop constraint contact_fit_pkey;
alter table contact_fit add primary key (contact_id) include (letter);
