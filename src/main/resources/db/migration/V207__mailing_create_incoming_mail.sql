-- Every message that was read, once: by its place in the mailbox, and by what it says of itself where a
-- mailbox was numbered anew. The row and all that the message brought about are one transaction.
create table incoming_mail (
    incoming_mail_id uuid primary key,
    inbox_id     uuid not null references inbox (inbox_id),
    uid_validity bigint not null,
    uid          bigint not null,
    fingerprint  bytea not null unique,
    received_at  timestamptz not null,
    read_at      timestamptz not null,
    size         bigint not null,
    sender_name  text,
    sender       text,
    subject      text not null,
    words        text not null,
    verdict      text not null check (verdict in ('REPLY', 'OPT_OUT', 'COMPLAINT', 'BOUNCED', 'HELD_UP',
                                                  'DELAYED', 'MACHINE', 'OWN', 'UNREADABLE')),
    why          text not null,
    outcome      text not null,
    trouble      text,
    letter_id    uuid references letter (letter_id) on delete set null,
    contact_id   uuid references contact (contact_id) on delete set null,
    response_id  uuid references response (response_id) on delete set null,
    unique (inbox_id, uid_validity, uid)
);

create index incoming_mail_lately on incoming_mail (received_at, incoming_mail_id);
create index incoming_mail_of_letter on incoming_mail (letter_id);
create index incoming_mail_of_contact on incoming_mail (contact_id);
create index incoming_mail_of_response on incoming_mail (response_id);
create index incoming_mail_to_forget on incoming_mail (read_at) where contact_id is null and words <> '';
