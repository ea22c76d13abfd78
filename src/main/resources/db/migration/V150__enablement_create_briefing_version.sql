create table briefing_version (
    briefing_version_id uuid primary key,
    campaign_id         uuid not null references campaign (campaign_id),
    version             integer not null check (version > 0),
    material            boolean not null,
    value_proposition   text,
    talk_track          text,
    follow_up_rule      text,
    questions           text,
    prices              text,
    rivals              text,
    professional        text,
    written_by          uuid not null references user_account (user_id),
    written_at          timestamptz not null,
    unique (campaign_id, version)
);

create index briefing_version_by_writer on briefing_version (written_by);
