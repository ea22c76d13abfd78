create index campaign_member_by_time on campaign_member (added_at, contact_id);
