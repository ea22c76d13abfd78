create table consent_entry (
    consent_entry_id uuid primary key,
    contact_id   uuid not null references contact (contact_id),
    channel      text not null,
    purpose      text not null,
    state        text not null,
    how          text not null,
    wording      text,
    wording_version integer,
    source       text,
    at           timestamptz not null,
    recorded_by  uuid references user_account (user_id)
);

create index consent_entry_of_contact on consent_entry (contact_id, at, consent_entry_id);
create index consent_entry_by_recorder on consent_entry (recorded_by);

insert into consent_entry (consent_entry_id, contact_id, channel, purpose, state, how, at, recorded_by)
select gen_random_uuid(), contact_id, channel, purpose, state, 'UNRECORDED', since, recorded_by from consent;
