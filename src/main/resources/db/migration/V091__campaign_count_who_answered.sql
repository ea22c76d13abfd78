-- How many people answered a campaign is read without their answers.
create index response_by_answerer on response (campaign_id, contact_id);
