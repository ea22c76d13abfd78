create table briefing_material (
    material_id uuid primary key,
    campaign_id uuid not null references campaign (campaign_id),
    name        text not null,
    kind        text not null,
    bytes       integer not null check (bytes > 0),
    added_at    timestamptz not null,
    added_by    uuid not null references user_account (user_id),
    removed_at  timestamptz,
    removed_by  uuid references user_account (user_id)
);

create index briefing_material_of_campaign on briefing_material (campaign_id, added_at);
create index briefing_material_by_adder on briefing_material (added_by);
create index briefing_material_by_remover on briefing_material (removed_by);

create table briefing_material_content (
    material_id uuid primary key references briefing_material (material_id),
    content     bytea not null
);
