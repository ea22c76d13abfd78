-- A bounce that names no letter is about the last one to its mailbox.
create index letter_by_mailbox on letter (mailbox_key, sent_at) where sent_at is not null;
