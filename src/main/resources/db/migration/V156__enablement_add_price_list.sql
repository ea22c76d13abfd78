alter table briefing_version add price_list text;
