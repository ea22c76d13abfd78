create table saved_view (
    saved_view_id uuid primary key,
    user_id uuid not null references user_account,
    listing text not null,
    name text not null,
    query text not null,
    saved_at timestamptz not null
);

create unique index saved_view_name on saved_view (user_id, listing, name);
