create table change_entry (
    sequence bigint generated always as identity primary key,
    at timestamptz not null,
    actor_id uuid references user_account,
    cause text not null,
    run_id uuid,
    table_name text not null,
    row_key text not null,
    action text not null check (action in ('INSERT', 'UPDATE', 'DELETE')),
    before jsonb
);

create index change_entry_row on change_entry (table_name, row_key, sequence);
create index change_entry_run on change_entry (run_id, sequence) where run_id is not null;
create index change_entry_actor on change_entry (actor_id);
