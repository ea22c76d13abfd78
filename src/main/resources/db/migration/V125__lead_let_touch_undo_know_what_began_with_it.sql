-- A touch may have opened its lead (nothing before: the lead's version afterwards tells whether it is
-- still as it was), and a call may have been taken down together with a response.
alter table touch_undo
    alter column before drop not null,
    add column opened_version bigint,
    add column response_id uuid references response (response_id) on delete cascade,
    add check ((before is null) = (opened_version is not null));

create index touch_undo_of_response on touch_undo (response_id) where response_id is not null;
