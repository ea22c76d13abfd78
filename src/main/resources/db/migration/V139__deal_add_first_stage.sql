-- Where a deal began; since then every change of its stage is a row.
alter table deal add column first_stage text references deal_stage (stage);

update deal d set first_stage = case
    when exists (select from deal_move m where m.deal_id = d.deal_id) then 'ACCEPTED' else d.stage end;

alter table deal alter column first_stage set not null, alter column first_stage set default 'ACCEPTED';

create index deal_by_first_stage on deal (first_stage);
