-- Whoever refuses before anything went out to them has opted out, but was never reached.
alter table campaign_member add column unsent boolean not null default false;
drop index campaign_member_by_state;
create index campaign_member_by_state on campaign_member (campaign_id, state, unsent);
