create table consent (
    contact_id   uuid not null references contact (contact_id),
    channel      text not null,
    purpose      text not null,
    state        text not null,
    since        timestamptz not null,
    recorded_by  uuid references user_account (user_id),
    primary key (contact_id, channel, purpose)
);

create index consent_by_recorder on consent (recorded_by);
create index consent_refusals on consent (channel, purpose, contact_id) where state = 'REFUSED';
