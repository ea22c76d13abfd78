create table campaign_launch (
    campaign_id     uuid primary key references campaign (campaign_id),
    launched_at     timestamptz not null,
    launched_by     uuid not null references user_account (user_id),
    override_reason text,
    missing         text,
    check ((override_reason is null) = (missing is null))
);

create index campaign_launch_by_user on campaign_launch (launched_by);
