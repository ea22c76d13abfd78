-- Mailboxes of contacts from which letters came back for good. An address that is typed anew is
-- another mailbox, so this stands beside the addresses and not in them.
create table undeliverable_mailbox (
    contact_id   uuid not null references contact (contact_id) on delete cascade,
    address_key  text not null,
    since        timestamptz not null,
    why          text not null,
    primary key (contact_id, address_key)
);
