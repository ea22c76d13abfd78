-- Whether a message proves who sent it, as its topmost header of that kind says; what a complaint is about
-- that waits for a decision; and which lines of the consent ledger a message brought about, and who took
-- them back why.
alter table incoming_mail
    add column proof text not null default 'UNCHECKED' check (proof in ('PROVEN', 'DISPROVEN', 'UNCHECKED')),
    add column proof_words text not null default '',
    add column about text,
    add column undecided boolean not null default false;

create table incoming_refusal (
    consent_entry_id uuid primary key references consent_entry (consent_entry_id) on delete cascade,
    incoming_mail_id uuid not null references incoming_mail (incoming_mail_id),
    taken_back_at    timestamptz,
    taken_back_by    uuid references user_account (user_id),
    reason           text,
    check ((taken_back_at is null) = (reason is null))
);

create index incoming_refusal_of_mail on incoming_refusal (incoming_mail_id);
create index incoming_refusal_by_user on incoming_refusal (taken_back_by);
