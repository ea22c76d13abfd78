-- The send record: one letter to one mailbox. It is claimed (SENDING) before the mail server is spoken to
-- and never claimed twice; what a crash left in SENDING becomes UNKNOWN. Letters without a mailing are
-- single ones, and carry their own words.
create table letter (
    letter_id   uuid primary key,
    mailing_id  uuid references mailing (mailing_id),
    campaign_id uuid references campaign (campaign_id),
    contact_id  uuid references contact (contact_id),
    mailbox     text,
    mailbox_key text,
    message_id  text not null unique,
    state       text not null check (state in ('WAITING', 'SENDING', 'SENT', 'UNKNOWN', 'REFUSED', 'LEFT_OUT')),
    reason      text,
    attempts    integer not null,
    due_at      timestamptz not null,
    made_at     timestamptz not null,
    claimed_at  timestamptz,
    sent_at     timestamptz,
    bounced_at  timestamptz,
    bounce      text,
    subject     text,
    words       text,
    check ((mailing_id is null) = (campaign_id is null)),
    check ((mailing_id is null) = (contact_id is null)),
    check ((mailing_id is null) = (words is not null)),
    check (mailbox is not null or state in ('WAITING', 'LEFT_OUT')),
    check (reason is not null or state not in ('LEFT_OUT', 'REFUSED'))
);

create unique index letter_once_per_person on letter (mailing_id, contact_id) where mailing_id is not null;
create unique index letter_once_per_mailbox on letter (mailing_id, mailbox_key)
    where mailing_id is not null and state <> 'LEFT_OUT';
create index letter_of_campaign on letter (campaign_id) where campaign_id is not null;
create index letter_of_contact on letter (contact_id) where contact_id is not null;
create index letter_open on letter (mailing_id, due_at, letter_id) where state in ('WAITING', 'SENDING');
