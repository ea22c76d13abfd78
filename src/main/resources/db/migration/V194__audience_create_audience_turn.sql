-- One row that is locked by whoever judges people and puts them on a list or gives them a mailing:
-- the next one counts what the one before has given.
create table audience_turn (
    only_one boolean primary key check (only_one)
);

insert into audience_turn (only_one) values (true);
