create table capture_form (
    form_id      uuid primary key,
    version      bigint not null,
    campaign_id  uuid not null references campaign (campaign_id),
    slug         text not null unique,
    title        text not null,
    intro        text,
    fields       text[] not null,
    required     text[] not null,
    consent_wording text,
    wording_version integer not null,
    double_opt_in boolean not null,
    heard_question boolean not null,
    button       text not null,
    thanks       text not null,
    next_address text,
    frame_origins text[] not null,
    created_at   timestamptz not null,
    created_by   uuid references user_account (user_id),
    closed_at    timestamptz
);

create index capture_form_of_campaign on capture_form (campaign_id);
create index capture_form_by_author on capture_form (created_by);

create table form_wording (
    form_id      uuid not null references capture_form (form_id),
    wording_version integer not null,
    wording      text not null,
    since        timestamptz not null,
    primary key (form_id, wording_version)
);

create table form_heard (
    form_heard_id uuid primary key,
    form_id      uuid not null references capture_form (form_id),
    position     integer not null,
    label        text not null,
    campaign_id  uuid references campaign (campaign_id)
);

create index form_heard_of_form on form_heard (form_id, position);
create index form_heard_of_campaign on form_heard (campaign_id);
