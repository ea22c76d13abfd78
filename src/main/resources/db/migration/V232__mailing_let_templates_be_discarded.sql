-- A template that is taken off the shelf lies in the trash.
alter table mail_template add column deleted_at timestamptz, add column deleted_by uuid references user_account (user_id);
create index mail_template_by_discarder on mail_template (deleted_by);
