alter table campaign add price_list_id uuid references price_list (price_list_id);

create index campaign_by_price_list on campaign (price_list_id) where price_list_id is not null;
