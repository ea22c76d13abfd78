-- A company of so many people: half have an open lead, an eighth of these warm or hot; a tenth bought; last month six mailings went to a quarter each. Ids follow from numbers.
insert into company (company_id, version, name, sort_name, industry, size, street, city, postal_code, country, search_text, created_at)
select ('c0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0, 'Company ' || n, 'company ' || n,
       (array['Logistics', 'Ports', 'Retail', 'Food'])[1 + n % 4], n % 400, 'Street ' || n, 'City ' || n % 300, lpad((n % 99999)::text, 5, '0'), 'DE', 'company ' || n, now()
  from generate_series(1, cast(:people as int) / 10) n;

insert into contact (contact_id, version, first_name, last_name, sort_name, title, company_id, city, street, tags, search_text, created_at)
select ('b0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0, 'First' || n % 997, 'Last' || n,
       'last' || n || ' first' || n % 997, (array['Buyer', 'CEO', 'Head of Logistics'])[1 + n % 3],
       ('c0000000-0000-7000-8000-' || lpad(to_hex(1 + n % (cast(:people as int) / 10)), 12, '0'))::uuid,
       case when n % 3 = 0 then 'City ' || n % 200 end, case when n % 3 = 0 then 'Lane ' || n end,
       case n % 5 when 0 then '{fair}'::text[] when 1 then '{vip,press}' else '{}' end,
       'first' || n % 997 || ' last' || n, now()
  from generate_series(1, cast(:people as int)) n;

insert into contact_email (contact_email_id, contact_id, position, address, address_key)
select gen_random_uuid(), ('b0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0,
       'person' || n || '@example.com', 'person' || n || '@example.com'
  from generate_series(1, cast(:people as int)) n where n % 50 <> 7;

insert into consent (contact_id, channel, purpose, state, since)
select ('b0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'EMAIL', 'MAILING', case when n % 20 = 3 then 'REFUSED' else 'GIVEN' end, now()
  from generate_series(1, cast(:people as int)) n where n % 20 = 3 or n % 2 = 0;

insert into suppressed_mailbox (contact_id, address_key)
select e.contact_id, e.address_key from contact_email e join consent said on said.contact_id = e.contact_id and said.state = 'REFUSED';

insert into contact_fit (contact_id, letter, score, fit_rank, edition)
select ('b0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, (array['A', 'B', 'C', 'D'])[1 + n % 4], 1, 1, 'bench'
  from generate_series(1, cast(:people as int)) n where n % 7 <> 0;

insert into lead (lead_id, version, contact_id, by_response, opened_at, outcome, concluded_at)
select ('e0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0,
       ('b0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, true, now() - interval '200 days',
       case when n % 10 = 9 then 'WON' end, case when n % 10 = 9 then now() - interval '100 days' end
  from generate_series(1, cast(:people as int)) n where n % 10 >= 4;

insert into lead_heat (lead_id, heat, heat_at, weight, computed, shown, settled_at)
select lead_id, 1, now(), 1, t.shown, t.shown, now()
  from (select lead_id, case when number % 8 <> 0 or concluded_at is not null then 'COLD' when number % 40 = 0 then 'HOT' else 'WARM' end as shown from lead) t;

insert into handback (handback_id, lead_id, reason, until, customer_named_date, at, recorded_at)
select gen_random_uuid(), lead_id, (array['TIMING', 'BUDGET', 'NO_NEED'])[1 + number % 3], current_date + (number % 200)::int - 100, false,
       now() - make_interval(days => (number % 150)::int), now()
  from lead where concluded_at is null and number % 5 = 0;

insert into deal (deal_id, version, number, lead_id, name, sort_name, search_text, stage, stage_since, accepted_at, closed_on, recorded_at)
select lead_id, 0, number, lead_id, 'Forklift ' || number % 50, 'deal', 'deal', 'VERBAL_YES', now(), now(),
       case when concluded_at is not null then current_date - 100 end, now()
  from lead where concluded_at is not null or number % 60 = 1;

insert into closure (closure_id, version, deal_id, result, amount, closed_on, recorded_at)
select gen_random_uuid(), 0, deal_id, 'WON', 100, closed_on, now() from deal where closed_on is not null;

insert into touch (touch_id, contact_id, user_id, channel, direction, outcome, occurred_at, recorded_at)
select gen_random_uuid(), ('b0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, cast(:user as uuid),
       'EMAIL', 'OUTBOUND', 'LEFT_MESSAGE', now() - make_interval(days => n % 300), now()
  from generate_series(1, cast(:people as int)) n where n % 10 >= 4;

insert into campaign (campaign_id, version, name, sort_name, search_text, channel, status, starts_on, ends_on, created_at, changed_at)
select ('d0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0, 'Campaign ' || n, 'campaign ' || n, 'campaign ' || n,
       'EMAIL', case when n <= 6 then 'RUNNING' else 'ENDED' end, current_date - n * 4, case when n > 6 then current_date - n * 4 - 20 end, now(), now()
  from generate_series(1, 26) n;

insert into campaign_member (campaign_member_id, campaign_id, contact_id, state, state_at, added_at)
select gen_random_uuid(), ('d0000000-0000-7000-8000-' || lpad(to_hex(k), 12, '0'))::uuid,
       ('b0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'SENT', now() - make_interval(days => 4 * k), now() - make_interval(days => 4 * k)
  from generate_series(1, 26) k cross join generate_series(1, cast(:people as int)) n where (n + k * 37) % 4 = 0;
