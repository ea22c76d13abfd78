create table fit_rule (
    fit_rule_id uuid primary key,
    version     bigint not null,
    field       text not null,
    match       text not null,
    wanted      text[] not null,
    low         text,
    high        text,
    weight      integer not null check (weight between -100 and 100 and weight <> 0),
    created_at  timestamptz not null,
    check (match <> 'BETWEEN' or low is not null or high is not null)
);

-- How well each buyer fits by the edition of the rules that is named; a smaller rank is better, and
-- stands also for those of whom nothing is known (no letter).
create table contact_fit (
    contact_id uuid primary key references contact (contact_id) on delete cascade,
    letter     text check (letter in ('A', 'B', 'C', 'D')),
    score      double precision not null,
    fit_rank   integer not null,
    edition    text collate "C" not null
);

create index contact_fit_by_edition on contact_fit (edition);

create table company_fit (
    company_id uuid primary key references company (company_id) on delete cascade,
    letter     text check (letter in ('A', 'B', 'C', 'D')),
    score      double precision not null,
    fit_rank   integer not null,
    edition    text collate "C" not null
);

create index company_fit_by_edition on company_fit (edition);

-- A lead fits as its main person does; one without a person, as its company.
create view lead_fit as
select l.lead_id,
       case when l.contact_id is null then o.letter else c.letter end as letter,
       case when l.contact_id is null then o.score else c.score end as score,
       coalesce(case when l.contact_id is null then o.fit_rank else c.fit_rank end, 15) as fit_rank
  from lead l
  left join contact_fit c on c.contact_id = l.contact_id
  left join company_fit o on o.company_id = l.company_id;
