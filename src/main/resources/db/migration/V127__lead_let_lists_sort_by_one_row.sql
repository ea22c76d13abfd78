-- What lists of leads are sorted and filtered by stands in one narrow row, so that a page is one range of
-- an index: beside the heat the fit, and in percent the likelihood, none where nothing is foretold.
alter table lead_heat
    add column fit text not null default 'NONE' check (fit in ('A', 'B', 'C', 'D', 'NONE')),
    add column likelihood numeric;

update lead_heat h
   set fit = coalesce(f.letter, 'NONE'),
       likelihood = case when l.concluded_at is null then round((100 * k.probability)::numeric, 0) end
  from lead l
  join lead_fit f on f.lead_id = l.lead_id
  left join lead_likelihood k on k.lead_id = l.lead_id
 where h.lead_id = l.lead_id;

create index lead_heat_by_heat on lead_heat ((coalesce(heat_key, '-infinity')::numeric), lead_id);
create index lead_heat_by_fit on lead_heat (fit, lead_id);
create index lead_heat_by_fit_and_heat on lead_heat (fit, (coalesce(heat_key, '-infinity')::numeric), lead_id);
create index lead_heat_by_likelihood on lead_heat ((coalesce(likelihood, '-infinity'::numeric)), lead_id);
create index lead_heat_foretold on lead_heat (likelihood) where likelihood is not null;

-- Lists are mostly narrowed to what is open: how many that are is known by this alone.
create statistics lead_state on (coalesce(outcome, case when accepted_at is null then 'OPEN' else 'DEAL' end)) from lead;
