-- A campaign whose audience is drawn anew every day, and the steps that everybody in it goes through.
create table standing_campaign (
    campaign_id  uuid primary key references campaign (campaign_id),
    version      integer not null,
    kept_at      timestamptz not null,
    refreshed_on date
);

create table standing_step (
    standing_step_id uuid primary key,
    campaign_id      uuid not null references standing_campaign (campaign_id),
    position         integer not null check (position >= 0),
    kind             text not null check (kind in ('MAIL', 'PRINT', 'TASK')),
    after_days       integer not null check (after_days between 0 and 365),
    what             text not null,
    assignee_id      uuid references user_account (user_id),
    unique (campaign_id, position),
    check ((kind = 'TASK') = (assignee_id is not null))
);

create index standing_step_of_assignee on standing_step (assignee_id);

-- Somebody on the way; left_at says that it is over, left_why how. Nobody is on one way twice.
create table standing_member (
    standing_member_id uuid primary key,
    campaign_id        uuid not null references standing_campaign (campaign_id),
    contact_id         uuid not null references contact (contact_id),
    entered_at         timestamptz not null,
    steps_taken        integer not null,
    due_on             date not null,
    left_at            timestamptz,
    left_why           text check (left_why in ('THROUGH', 'RESPONDED', 'WARMED', 'OPTED_OUT', 'GONE')),
    check ((left_at is null) = (left_why is null))
);

create unique index standing_member_on_the_way on standing_member (campaign_id, contact_id) where left_at is null;
create index standing_member_of_campaign on standing_member (campaign_id, contact_id);
create index standing_member_of_contact on standing_member (contact_id);
create index standing_member_due on standing_member (campaign_id, due_on) where left_at is null;

-- One step taken for one person, once; done_at is empty while a person still has to print or do it.
create table standing_deed (
    standing_deed_id   uuid primary key,
    standing_member_id uuid not null references standing_member (standing_member_id),
    standing_step_id   uuid not null references standing_step (standing_step_id),
    made_at            timestamptz not null,
    done_at            timestamptz,
    done_by            uuid references user_account (user_id),
    unique (standing_member_id, standing_step_id)
);

create index standing_deed_of_step on standing_deed (standing_step_id, made_at);
create index standing_deed_open on standing_deed (standing_step_id) where done_at is null;
create index standing_deed_by_user on standing_deed (done_by);
