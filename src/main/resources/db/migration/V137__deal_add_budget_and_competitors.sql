alter table deal add column budget numeric(19, 4);
alter table deal add column competitors text;
-- What a rule would have asked of a move that was entered afterwards.
alter table deal_move add column missing text;
