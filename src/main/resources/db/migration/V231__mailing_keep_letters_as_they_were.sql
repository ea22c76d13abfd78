-- The words of a mail in each version, and what a letter said of its reader, so that it can be read again as
-- it was sent. Letters from before this know neither.
create table mailing_words (
    mailing_id uuid not null references mailing (mailing_id),
    version    integer not null,
    subject    text not null,
    preview    text not null,
    body       text not null,
    primary key (mailing_id, version)
);

insert into mailing_words (mailing_id, version, subject, preview, body)
select mailing_id, version, subject, preview, body from mailing;

alter table letter add column wording integer, add column facts jsonb;
