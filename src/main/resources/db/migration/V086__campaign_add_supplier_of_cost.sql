alter table campaign_cost add supplier text;
