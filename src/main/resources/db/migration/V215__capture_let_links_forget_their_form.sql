alter table tracked_link drop constraint tracked_link_check;
