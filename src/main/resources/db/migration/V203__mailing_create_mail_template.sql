-- Texts that marketers begin their mails with.
create table mail_template (
    mail_template_id uuid primary key,
    version     integer not null,
    name        text not null,
    sort_name   text collate "C" not null,
    subject     text not null,
    preview     text not null,
    body        text not null,
    changed_at  timestamptz not null,
    changed_by  uuid references user_account (user_id)
);

create index mail_template_by_name on mail_template (sort_name, mail_template_id);
create index mail_template_by_changer on mail_template (changed_by);
