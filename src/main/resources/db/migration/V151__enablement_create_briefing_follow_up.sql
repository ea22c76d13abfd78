create table briefing_follow_up (
    briefing_follow_up_id uuid primary key,
    briefing_version_id   uuid not null references briefing_version (briefing_version_id),
    channel               text not null,
    rule                  text not null,
    unique (briefing_version_id, channel)
);
