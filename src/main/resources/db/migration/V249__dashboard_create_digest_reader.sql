-- Who gets the week's summary on Monday: the last one that was given to the mail, and who wants none.
create table digest_reader (
    user_id     uuid primary key references user_account (user_id),
    last_monday date,
    refused_at  timestamptz
);
