create table contact (
    contact_id   uuid primary key,
    version      bigint not null,
    first_name   text,
    last_name    text,
    sort_name    text collate "C" not null,
    title        text,
    company_id   uuid references company (company_id),
    owner_id     uuid references user_account (user_id),
    street       text,
    city         text,
    region       text,
    postal_code  text,
    country      text,
    tags         text[] not null,
    search_text  text not null,
    created_at   timestamptz not null,
    deleted_at   timestamptz,
    deleted_by   uuid references user_account (user_id)
);

create index contact_by_name on contact (sort_name, contact_id) where deleted_at is null;
create index contact_by_age on contact (created_at, contact_id) where deleted_at is null;
create index contact_by_company on contact (company_id);
create index contact_by_owner on contact (owner_id);
create index contact_by_discarder on contact (deleted_by);
create index contact_by_tag on contact using gin (tags);

create table contact_email (
    contact_email_id uuid primary key,
    contact_id   uuid not null references contact (contact_id),
    position     integer not null,
    address      text not null,
    address_key  text not null
);

create index contact_email_of_contact on contact_email (contact_id, position);
create index contact_email_by_key on contact_email (address_key);

create table contact_phone (
    contact_phone_id uuid primary key,
    contact_id   uuid not null references contact (contact_id),
    position     integer not null,
    number       text not null,
    e164         text
);

create index contact_phone_of_contact on contact_phone (contact_id, position);
create index contact_phone_by_e164 on contact_phone (e164);
