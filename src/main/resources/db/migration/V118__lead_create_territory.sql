create table territory (
    territory_id uuid primary key,
    place        integer not null,
    kind         text not null check (kind in ('COUNTRY', 'REGION', 'POSTCODE', 'PRODUCT')),
    words        text not null,
    assignee_id  uuid not null references user_account
);

create unique index territory_in_order on territory (place);
create index territory_of_assignee on territory (assignee_id);
