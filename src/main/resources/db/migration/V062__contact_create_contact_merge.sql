-- Two contacts that were one person: the one in the trash went over to the other. What each row was
-- before stands in the change journal under the merge's id, which is its run.
create table contact_merge (
    contact_merge_id uuid primary key,
    from_id      uuid not null references contact (contact_id),
    into_id      uuid not null references contact (contact_id),
    into_version bigint not null,
    at           timestamptz not null,
    merged_by    uuid references user_account (user_id),
    undone_at    timestamptz,
    undone_by    uuid references user_account (user_id),
    check (from_id <> into_id)
);

create unique index contact_merge_in_force on contact_merge (from_id) where undone_at is null;
create index contact_merge_of_from on contact_merge (from_id);
create index contact_merge_of_into on contact_merge (into_id, at);
create index contact_merge_by_user on contact_merge (merged_by);
create index contact_merge_by_undoer on contact_merge (undone_by);
