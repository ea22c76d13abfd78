-- How many mailings one person may get within so many days (R3).
alter table firm add column mailing_cap integer not null default 4 check (mailing_cap > 0);
alter table firm add column mailing_cap_days integer not null default 30 check (mailing_cap_days > 0);
