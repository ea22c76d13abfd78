create table timeline_entry (
    timeline_entry_id uuid primary key,
    contact_id   uuid references contact (contact_id),
    company_id   uuid references company (company_id),
    at           timestamptz not null,
    kind         text not null,
    ref          uuid not null,
    title        text not null,
    detail       text,
    actor_id     uuid references user_account (user_id),
    recorded_at  timestamptz not null,
    check (contact_id is not null or company_id is not null)
);

create index timeline_of_contact on timeline_entry (contact_id, at desc);
create index timeline_of_company on timeline_entry (company_id, at desc);
create index timeline_by_ref on timeline_entry (ref);
create index timeline_by_actor on timeline_entry (actor_id);
