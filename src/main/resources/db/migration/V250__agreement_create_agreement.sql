-- What marketing and sales promise each other for a quarter. Each change of its terms is an edition of its own, and signed anew.
create table agreement (
    agreement_id uuid primary key,
    version      bigint not null,
    first_day    date not null unique,
    last_day     date not null,
    edition      integer not null check (edition > 0),
    check (first_day <= last_day)
);
