-- A mail that is not about us is set aside by one of us; the codes that stand in a message say which campaign
-- it may answer.
alter table incoming_mail
    add column codes text not null default '',
    add column set_aside_at timestamptz,
    add column set_aside_by uuid references user_account (user_id),
    add constraint incoming_mail_set_aside check ((set_aside_at is null) = (set_aside_by is null));

create index incoming_mail_by_setter on incoming_mail (set_aside_by);
create index incoming_mail_waiting on incoming_mail (received_at)
    where verdict = 'REPLY' and response_id is null and set_aside_at is null;
create index incoming_mail_by_sender on incoming_mail (lower(sender)) where contact_id is null;

drop index incoming_mail_to_forget;
create index incoming_mail_to_forget on incoming_mail (read_at)
    where contact_id is null and sender is not null;
