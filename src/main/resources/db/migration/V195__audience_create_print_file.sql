-- Who stood in a file for the printer, so that exactly they are marked when it is posted.
create table print_file (
    print_file_id uuid primary key,
    campaign_id   uuid not null references campaign (campaign_id),
    step          integer,
    people        uuid[] not null,
    made_at       timestamptz not null,
    made_by       uuid references user_account (user_id),
    posted_at     timestamptz
);

create index print_file_of_campaign on print_file (campaign_id, step, made_at);
create index print_file_by_maker on print_file (made_by);
