create table campaign_member (
    campaign_member_id uuid primary key,
    campaign_id        uuid not null references campaign (campaign_id),
    contact_id         uuid not null references contact (contact_id),
    state              text not null,
    state_at           timestamptz not null,
    added_at           timestamptz not null,
    added_by           uuid references user_account (user_id),
    unique (campaign_id, contact_id)
);

create index campaign_member_of_contact on campaign_member (contact_id);
create index campaign_member_by_adder on campaign_member (added_by);
create index campaign_member_by_state on campaign_member (campaign_id, state);
