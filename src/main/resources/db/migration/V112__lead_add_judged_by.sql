-- By which of the owner's decisions about points and scale the heat was reckoned: an earlier one is
-- behind, and the lead is judged anew.
alter table lead_heat add column judged_by timestamptz not null default 'epoch';
create index lead_heat_behind on lead_heat (judged_by);
