create table agreement_terms (
    agreement_terms_id uuid primary key,
    agreement_id       uuid not null references agreement (agreement_id),
    edition            integer not null check (edition > 0),
    warm_leads         integer check (warm_leads > 0),
    lead_value         numeric(19, 4) check (lead_value > 0),
    warm_worth         numeric(19, 4) check (warm_worth >= 0),
    hot_worth          numeric(19, 4) check (hot_worth >= 0),
    hot_hours          integer not null check (hot_hours > 0),
    warm_hours         integer not null check (warm_hours > 0),
    in_time_share      integer not null check (in_time_share between 1 and 100),
    attempts           integer not null check (attempts > 0),
    feedback_days      integer not null check (feedback_days > 0),
    note               text,
    written_at         timestamptz not null,
    written_by         uuid not null references user_account (user_id),
    unique (agreement_id, edition),
    check (num_nonnulls(warm_leads, lead_value) = 1),
    check (num_nonnulls(lead_value, warm_worth, hot_worth) in (0, 3))
);

create index agreement_terms_by_writer on agreement_terms (written_by);
