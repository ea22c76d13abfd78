-- What each deal can teach: who had a part in it and was reached, what hurt them, what they hoped for, how they decide, who else sold to them.
create view deal_lesson as
select d.deal_id, 'ROLE' as kind,
       s.role || case when exists (
           select from touch t
            where t.contact_id = s.contact_id and t.outcome <> 'WRONG_PERSON'
              and (t.direction = 'INBOUND' or t.outcome in ('TALKED', 'MEETING_SET', 'ASKED_PRICE', 'NOT_NOW'))
              and (d.closed_on is null or t.occurred_at < d.closed_on + 1))
         then ' REACHED' else ' NOT_REACHED' end as key,
       s.role as words
  from deal d join lead_stakeholder s on s.lead_id = d.lead_id
 where s.role is not null
union all
select d.deal_id, 'ROLE', 'NONE', 'NONE' from deal d
 where not exists (select from lead_stakeholder s where s.lead_id = d.lead_id and s.role is not null)
union all
select d.deal_id, 'PAIN', left(lower(btrim(regexp_replace(w, '\s+', ' ', 'g'))), 200), left(btrim(regexp_replace(w, '\s+', ' ', 'g')), 200)
  from deal d join lead l on l.lead_id = d.lead_id
 cross join lateral regexp_split_to_table(l.pain, '[\n\r;]+') w where w ~ '\S'
union all
select d.deal_id, 'GAIN', left(lower(btrim(regexp_replace(w, '\s+', ' ', 'g'))), 200), left(btrim(regexp_replace(w, '\s+', ' ', 'g')), 200)
  from deal d join lead l on l.lead_id = d.lead_id
 cross join lateral regexp_split_to_table(l.gain, '[\n\r;]+') w where w ~ '\S'
union all
select d.deal_id, 'CRITERION', left(lower(btrim(regexp_replace(w, '\s+', ' ', 'g'))), 200), left(btrim(regexp_replace(w, '\s+', ' ', 'g')), 200)
  from deal d join lead l on l.lead_id = d.lead_id
 cross join lateral regexp_split_to_table(l.decision_criteria, '[\n\r;,]+') w where w ~ '\S'
union all
select d.deal_id, 'COMPETITOR', left(lower(btrim(regexp_replace(w, '\s+', ' ', 'g'))), 200), left(btrim(regexp_replace(w, '\s+', ' ', 'g')), 200)
  from deal d left join closure e on e.deal_id = d.deal_id and e.reopened_at is null
 cross join lateral regexp_split_to_table(concat_ws(E'\n', d.competitors, e.competitor), '[\n\r;,]+') w where w ~ '\S';
