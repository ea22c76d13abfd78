create table evidence (
    evidence_id uuid primary key,
    lead_id     uuid not null references lead (lead_id),
    kind        text not null,
    points      numeric(10, 4) not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by uuid references user_account (user_id),
    what        text not null,
    cause       text,
    response_id uuid references response (response_id),
    touch_id    uuid references touch (touch_id),
    campaign_id uuid references campaign (campaign_id),
    contact_id  uuid references contact (contact_id),
    channel     text
);

create index evidence_of_lead on evidence (lead_id, occurred_at);
create unique index evidence_of_response on evidence (response_id) where response_id is not null;
create unique index evidence_of_touch on evidence (touch_id) where touch_id is not null;
create index evidence_of_campaign on evidence (campaign_id);
create index evidence_of_contact on evidence (contact_id);
create index evidence_by_recorder on evidence (recorded_by);
