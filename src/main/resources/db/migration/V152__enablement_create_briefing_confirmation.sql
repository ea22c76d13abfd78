create table briefing_confirmation (
    briefing_confirmation_id uuid primary key,
    briefing_version_id      uuid not null references briefing_version (briefing_version_id),
    user_id                  uuid not null references user_account (user_id),
    confirmed_at             timestamptz not null,
    unique (briefing_version_id, user_id)
);

create index briefing_confirmation_by_user on briefing_confirmation (user_id);
