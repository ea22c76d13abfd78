-- Whom a campaign is for: rules as JSON with the number of their format.
create table audience (
    campaign_id uuid primary key references campaign (campaign_id),
    version     integer not null,
    rules       jsonb not null check ((rules -> 'format') is not null),
    changed_at  timestamptz not null,
    changed_by  uuid references user_account (user_id)
);

create index audience_by_changer on audience (changed_by);
