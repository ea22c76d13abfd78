alter table link_hit drop constraint link_hit_code_fkey;
alter table link_hit add foreign key (code) references link_code (code) on delete cascade;
alter table link_interest drop constraint link_interest_code_fkey;
alter table link_interest add foreign key (code) references link_code (code) on delete cascade;
alter table form_submission drop constraint form_submission_code_fkey;
alter table form_submission add foreign key (code) references link_code (code) on delete set null;
