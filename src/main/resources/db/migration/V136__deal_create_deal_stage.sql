-- The stages are the owner's; these four are what every company begins with.
create table deal_stage (
    deal_stage_id  uuid primary key,
    stage          text not null unique,
    version        bigint not null,
    label          text not null,
    position       integer not null,
    expected_share integer not null check (expected_share between 0 and 100),
    idle_days      integer not null check (idle_days between 1 and 365),
    needs          text not null,
    retired_at     timestamptz
);

create unique index deal_stage_label on deal_stage (lower(label)) where retired_at is null;

insert into deal_stage (deal_stage_id, stage, version, label, position, expected_share, idle_days, needs) values
    ('01970000-0000-7000-8000-000000000001', 'ACCEPTED', 0, 'Accepted', 1, 10, 14, ''),
    ('01970000-0000-7000-8000-000000000002', 'NEEDS_UNDERSTOOD', 0, 'Needs understood', 2, 25, 14, ''),
    ('01970000-0000-7000-8000-000000000003', 'PROPOSAL', 0, 'Proposal', 3, 50, 14, ''),
    ('01970000-0000-7000-8000-000000000004', 'VERBAL_YES', 0, 'Verbal yes', 4, 80, 14, '');

alter table deal add foreign key (stage) references deal_stage (stage);
alter table deal_move add foreign key (stage) references deal_stage (stage);

create index deal_of_stage on deal (stage);
create index deal_move_of_stage on deal_move (stage, deal_id);
