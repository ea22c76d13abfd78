-- Steps and members hang on the campaign itself: whoever removes a campaign finds them by its key.
alter table standing_step drop constraint standing_step_campaign_id_fkey;
alter table standing_step add constraint standing_step_campaign_id_fkey
    foreign key (campaign_id) references campaign (campaign_id);
alter table standing_member drop constraint standing_member_campaign_id_fkey;
alter table standing_member add constraint standing_member_campaign_id_fkey
    foreign key (campaign_id) references campaign (campaign_id);
