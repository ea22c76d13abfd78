create table tracked_link (
    link_id      uuid primary key,
    campaign_id  uuid not null references campaign (campaign_id),
    label        text not null,
    medium       text not null,
    target_address text,
    form_id      uuid references capture_form (form_id),
    automatic    boolean not null,
    created_at   timestamptz not null,
    created_by   uuid references user_account (user_id),
    closed_at    timestamptz,
    check ((target_address is null) <> (form_id is null))
);

create index tracked_link_of_campaign on tracked_link (campaign_id, created_at);
create index tracked_link_of_form on tracked_link (form_id);
create index tracked_link_by_author on tracked_link (created_by);
create unique index tracked_link_automatic on tracked_link (campaign_id, target_address) where automatic;

create table link_code (
    code         text primary key,
    link_id      uuid not null references tracked_link (link_id),
    contact_id   uuid references contact (contact_id),
    made_at      timestamptz not null,
    sent_at      timestamptz
);

create index link_code_of_link on link_code (link_id, contact_id);
create index link_code_of_contact on link_code (contact_id);
