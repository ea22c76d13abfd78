-- Whoever goes through the steps of a standing campaign again gets its letters again: passage counts it.
alter table letter add column passage integer not null default 1 check (passage > 0);

drop index letter_once_per_person;
create unique index letter_once_per_person on letter (mailing_id, contact_id, passage)
    where mailing_id is not null;
drop index letter_once_per_mailbox;
create unique index letter_once_per_mailbox on letter (mailing_id, mailbox_key, passage)
    where mailing_id is not null and state <> 'LEFT_OUT';
