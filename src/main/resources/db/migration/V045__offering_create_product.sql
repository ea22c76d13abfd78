create table product (
    product_id   uuid primary key,
    version      bigint not null,
    name         text not null,
    sort_name    text collate "C" not null,
    search_text  text not null,
    code         text,
    code_key     text,
    unit         text,
    category     text,
    category_key text,
    list_price   numeric(19, 4) not null check (list_price >= 0),
    cost         numeric(19, 4) check (cost >= 0),
    active       boolean not null,
    description  text,
    created_at   timestamptz not null,
    deleted_at   timestamptz,
    deleted_by   uuid references user_account (user_id)
);

create unique index product_by_code on product (code_key) where deleted_at is null;
create index product_by_name on product (sort_name, product_id) where deleted_at is null;
create index product_by_category on product (category_key);
create index product_by_discarder on product (deleted_by);
