-- Why a listener failed, and whether the owners were told; gone with the publication itself.
create table event_failure (
    event_publication_id uuid primary key references event_publication on delete cascade,
    failed_at timestamptz not null,
    error text,
    told_at timestamptz
);
