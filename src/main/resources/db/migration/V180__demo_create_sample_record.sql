create table sample_company (
    sample_company_id uuid primary key,
    only_one     boolean not null unique check (only_one),
    loaded_at    timestamptz not null,
    loaded_by    uuid not null references user_account (user_id)
);

create index sample_company_by_loader on sample_company (loaded_by);

create table sample_record (
    table_name   text not null,
    record_id    uuid not null,
    primary key (table_name, record_id)
);
