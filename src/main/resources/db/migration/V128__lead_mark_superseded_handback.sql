-- Marketing's list of what came back shows of each lead only the last word, the latest first.
alter table handback add column superseded boolean not null default false;

update handback b set superseded = true
 where exists (select from handback n
                where n.lead_id = b.lead_id and (n.at, n.handback_id) > (b.at, b.handback_id));

create index handback_last on handback (at, handback_id) where not superseded;
create index handback_last_by_reason on handback (reason, at, handback_id) where not superseded;
