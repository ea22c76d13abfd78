create table price_list (
    price_list_id uuid primary key,
    version       bigint not null,
    name          text not null,
    sort_name     text collate "C" not null,
    search_text   text not null,
    valid_from    date not null,
    valid_to      date,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    deleted_at    timestamptz,
    deleted_by    uuid references user_account (user_id),
    check (valid_to >= valid_from)
);

create index price_list_by_name on price_list (sort_name, price_list_id) where deleted_at is null;
create index price_list_by_discarder on price_list (deleted_by);

create table listed_price (
    listed_price_id uuid primary key,
    price_list_id   uuid not null references price_list (price_list_id),
    product_id      uuid not null references product (product_id),
    price           numeric(19, 4) not null check (price >= 0),
    unique (price_list_id, product_id)
);

create index listed_price_of_product on listed_price (product_id);
