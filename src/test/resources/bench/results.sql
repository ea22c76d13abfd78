-- On top of a company of people, leads and mailings: about 240 in a thousand who got a mailing answered it, each answer is evidence, a third of the leads became warm by one.
insert into lead (lead_id, version, contact_id, by_response, opened_at)
select ('e0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0,
       ('b0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, true, now() - interval '200 days'
  from generate_series(1, cast(:people as int)) n where n % 10 < 4;

insert into lead_heat (lead_id, heat, heat_at, weight, computed, shown, settled_at)
select lead_id, 1, now(), 1, 'COLD', 'COLD', now()
  from lead where lead_id not in (select lead_id from lead_heat);

insert into lead_stakeholder (lead_id, contact_id, added_at, role)
select lead_id, contact_id, now(), (array['DECISION_MAKER', 'USER', 'INFLUENCER'])[1 + number % 3] from lead where contact_id is not null;

insert into response (response_id, campaign_id, contact_id, kind, channel, occurred_at, recorded_at)
select ('a' || lpad(to_hex(k), 7, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
       ('d0000000-0000-7000-8000-' || lpad(to_hex(k), 12, '0'))::uuid, ('b0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
       (array['CLICKED', 'REPLIED', 'ASKED_PRICE'])[1 + n % 3], (array['WEB', 'EMAIL', 'PHONE'])[1 + n % 3],
       now() - make_interval(days => 4 * k - n % 4, mins => n % 1440), now()
  from generate_series(1, 26) k cross join generate_series(1, cast(:people as int)) n
 where (n + k * 37) % 4 = 0 and (n / 4 + k) % 27 < 5 and cast(:user as uuid) is not null;

insert into evidence (evidence_id, lead_id, kind, points, occurred_at, recorded_at, what, response_id, campaign_id, contact_id, channel)
select gen_random_uuid(), l.lead_id, r.kind, 20, r.occurred_at, r.recorded_at, 'Answered a mailing', r.response_id, r.campaign_id, r.contact_id, r.channel
  from response r join lead l on l.contact_id = r.contact_id;

insert into temperature_change (temperature_change_id, lead_id, from_temperature, to_temperature, at, cause, sentence, recorded_at)
select gen_random_uuid(), e.lead_id, 'COLD', 'WARM', min(e.occurred_at), 'EVIDENCE', 'Answered a mailing', now()
  from evidence e join lead l on l.lead_id = e.lead_id where l.number % 3 = 0 group by e.lead_id;

update lead set accepted_at = now() - make_interval(days => (number % 60)::int) where outcome = 'WON';

update closure set closed_on = current_date - (select d.number % 60 from deal d where d.deal_id = closure.deal_id)::int;

update deal set closed_on = (select c.closed_on from closure c where c.deal_id = deal.deal_id) where closed_on is not null;

insert into campaign_cost (campaign_cost_id, campaign_id, position, description, planned, actual)
select gen_random_uuid(), campaign_id, 0, 'Print and post', 1200, 1180 from campaign;

insert into stale_journey (deal_id) select deal_id from deal where closed_on is not null;
