create table campaign (
    campaign_id    uuid primary key,
    version        bigint not null,
    name           text not null,
    sort_name      text collate "C" not null,
    search_text    text not null,
    channel        text not null,
    status         text not null,
    starts_on      date,
    ends_on        date,
    parent_id      uuid references campaign (campaign_id),
    pain           text,
    promise        text,
    proof          text,
    offer          text,
    call_to_action text,
    target_role    text,
    goal           text,
    created_at     timestamptz not null,
    created_by     uuid references user_account (user_id),
    changed_at     timestamptz not null,
    deleted_at     timestamptz,
    deleted_by     uuid references user_account (user_id)
);

create index campaign_by_name on campaign (sort_name, campaign_id) where deleted_at is null;
create index campaign_by_start on campaign (starts_on, campaign_id) where deleted_at is null;
create index campaign_by_parent on campaign (parent_id);
create index campaign_by_creator on campaign (created_by);
create index campaign_by_discarder on campaign (deleted_by);
