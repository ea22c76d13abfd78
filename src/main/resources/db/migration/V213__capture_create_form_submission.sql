create table form_submission (
    form_submission_id uuid primary key,
    form_id      uuid not null references capture_form (form_id),
    submission_key text not null,
    at           timestamptz not null,
    verdict      text not null,
    answers      jsonb not null,
    origin       jsonb not null,
    code         text references link_code (code),
    contact_id   uuid references contact (contact_id),
    response_id  uuid references response (response_id),
    first_campaign_id uuid references campaign (campaign_id),
    last_campaign_id uuid references campaign (campaign_id),
    consent      text not null,
    wording_version integer,
    confirm_digest bytea unique,
    confirmed_at timestamptz,
    unique (form_id, submission_key)
);

create index form_submission_of_form on form_submission (form_id, at desc, form_submission_id);
create index form_submission_by_code on form_submission (code);
create index form_submission_of_contact on form_submission (contact_id);
create index form_submission_of_response on form_submission (response_id);
create index form_submission_by_first on form_submission (first_campaign_id);
create index form_submission_by_last on form_submission (last_campaign_id);

create table arrival (
    arrival_hash bytea primary key,
    last_at      timestamptz not null
);
