-- One row at most, once the first owner is made: it closes the setup page for ever.
create table founding (
    one boolean primary key default true check (one),
    founded_by uuid not null references user_account,
    founded_at timestamptz not null
);

create index founding_by on founding (founded_by);
