-- By which way an entry of the timeline came, where it is somebody's own words that a machine took in.
alter table timeline_entry add column origin text;
