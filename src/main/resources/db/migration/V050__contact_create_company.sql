create table company (
    company_id   uuid primary key,
    version      bigint not null,
    name         text not null,
    sort_name    text collate "C" not null,
    domain       text,
    industry     text,
    size         integer check (size >= 0),
    phone        text,
    phone_e164   text,
    street       text,
    city         text,
    region       text,
    postal_code  text,
    country      text,
    search_text  text not null,
    created_at   timestamptz not null,
    deleted_at   timestamptz,
    deleted_by   uuid references user_account (user_id)
);

create index company_by_name on company (sort_name, company_id) where deleted_at is null;
create index company_by_domain on company (domain) where deleted_at is null;
create index company_by_discarder on company (deleted_by);
create index company_by_age on company (created_at, company_id) where deleted_at is null;
