-- How many letters of confirmation a mailbox was sent on a day, whoever typed it into whichever form; the
-- mailbox only as a keyed hash. Days that are over are swept.
create table confirmation_pace (
    day          date not null,
    mailbox_hash bytea not null,
    letters      integer not null check (letters > 0),
    primary key (day, mailbox_hash)
);
