-- When each person first came onto the list of a campaign is read from the index alone; it serves the key, too.
create index campaign_member_since on campaign_member (contact_id, added_at);
drop index campaign_member_of_contact;
