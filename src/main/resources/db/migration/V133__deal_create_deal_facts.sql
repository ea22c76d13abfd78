create view deal_facts as
select d.deal_id,
       d.number,
       d.lead_id,
       d.name,
       d.stage,
       d.stage_since,
       d.expected_close_on,
       d.assignee_id,
       d.accepted_at,
       d.closed_on,
       e.result,
       coalesce(e.amount, d.amount) as amount,
       coalesce(e.margin, d.margin) as margin
  from deal d
  left join closure e on e.deal_id = d.deal_id and e.reopened_at is null;
