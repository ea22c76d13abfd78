-- A company of so many leads, a tenth of them warm, a hundredth hot; five facts each; 50 salespeople. Ids follow from numbers, so that
-- rows find each other.
insert into company (company_id, version, name, sort_name, city, country, search_text, created_at)
select ('c0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0, 'Company ' || n, 'company ' || n,
       'City ' || n % 300, 'DE', 'company ' || n, cast(:now as timestamptz)
  from generate_series(1, cast(:leads as int) / 10) n;

insert into contact (contact_id, version, first_name, last_name, sort_name, title, company_id, tags, search_text, created_at)
select ('b0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0, 'First' || n % 997, 'Last' || n,
       'last' || n || ' first' || n % 997, 'Buyer',
       ('c0000000-0000-7000-8000-' || lpad(to_hex(1 + n % (cast(:leads as int) / 10)), 12, '0'))::uuid, '{}',
       'first' || n % 997 || ' last' || n, cast(:now as timestamptz)
  from generate_series(1, cast(:leads as int)) n;

insert into contact_email (contact_email_id, contact_id, position, address, address_key)
select gen_random_uuid(), ('b0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0,
       'person' || n || '@example.com', 'person' || n || '@example.com'
  from generate_series(1, cast(:leads as int)) n;

insert into campaign (campaign_id, version, name, sort_name, search_text, channel, status, pain, promise, proof, offer, created_at, changed_at)
select ('d0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0, 'Campaign ' || n, 'campaign ' || n, 'campaign ' || n,
       'EMAIL', 'RUNNING', 'Late freight', 'On time', 'Forty customers', 'A trial week', cast(:now as timestamptz), cast(:now as timestamptz)
  from generate_series(1, 40) n;

insert into lead (lead_id, version, contact_id, assignee_id, by_response, opened_at, outcome, concluded_at)
select ('e0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0,
       ('b0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
       case when n % 10 = 0 and n % 50 <> 0 then (:people::uuid[])[1 + n / 10 % 50] end,
       true, cast(:now as timestamptz) - make_interval(days => 150 + n % 400),
       case when n % 10 in (3, 4) then 'LOST' when n % 10 = 5 then 'WON' end,
       case when n % 10 in (3, 4, 5) then cast(:now as timestamptz) - interval '100 days' end
  from generate_series(1, cast(:leads as int)) n;

insert into contact_phone (contact_phone_id, contact_id, position, number, e164)
select gen_random_uuid(), ('b0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0, '040 ' || n, '+4940' || lpad(n::text, 7, '0')
  from generate_series(1, cast(:leads as int)) n;

-- Some in a hundred fit best; of every fifth nothing is known. Every fourth open lead has a likelihood.
insert into contact_fit (contact_id, letter, score, fit_rank, edition)
select ('b0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, fit.letter, 0, 10, 'bench'
  from generate_series(1, cast(:leads as int)) n
 cross join lateral (select case when n * 7919 % 101 = 0 then 'A' when n % 5 = 1 then 'B' when n % 5 = 2 then 'C' when n % 5 < 5 and n % 5 > 0 then 'D' end as letter) fit;

insert into likelihood_model (likelihood_model_id, learned_at, won, lost)
values ('a0000000-0000-7000-8000-000000000001', cast(:now as timestamptz), 100, 100) on conflict do nothing;

insert into lead_likelihood (lead_id, likelihood_model_id, probability)
select lead_id, 'a0000000-0000-7000-8000-000000000001', 0.01 + number * 31 % 980 / 1000.0
  from lead where concluded_at is null and number % 4 = 0;

insert into lead_heat (lead_id, heat, heat_at, weight, computed, shown, settled_at, judged_by, fit, likelihood)
select l.lead_id, 0, 'epoch', 0, 'COLD', 'COLD', 'epoch', '1960-01-01', coalesce(f.letter, 'NONE'), round((100 * k.probability)::numeric, 0)
  from lead l join lead_fit f on f.lead_id = l.lead_id left join lead_likelihood k on k.lead_id = l.lead_id;

insert into handback (handback_id, lead_id, reason, customer_named_date, note, at, recorded_at)
select gen_random_uuid(), lead_id, (array['TIMING', 'BUDGET', 'NO_NEED', 'WRONG_PERSON', 'COMPETITOR', 'UNREACHABLE'])[1 + number / 10 % 6],
       false, 'Not this year', cast(:now as timestamptz) - make_interval(mins => 100 + number::int), cast(:now as timestamptz)
  from lead where number % 10 = 6;

-- A reply, or a price request of a hot one, some days ago; everything else is older than two half-lives.
insert into evidence (evidence_id, lead_id, kind, points, occurred_at, recorded_at, what, campaign_id, contact_id, channel)
select gen_random_uuid(), ('e0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, fact.kind, fact.points,
       cast(:now as timestamptz) - fact.age - make_interval(mins => n % 1440), cast(:now as timestamptz) - fact.age, fact.what || ' Campaign ' || 1 + (n + fact.k) % 40,
       ('d0000000-0000-7000-8000-' || lpad(to_hex(1 + (n + fact.k) % 40), 12, '0'))::uuid,
       ('b0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, fact.channel
  from generate_series(1, cast(:leads as int)) n
 cross join lateral (values
         (1, 'CLICKED', 5, 'WEB', 'Clicked a link of', interval '140 days'),
         (2, 'SCANNED', 5, 'EVENT', 'Scanned a code of', interval '110 days'),
         (3, 'CLICKED', 5, 'WEB', 'Clicked a link of', interval '90 days'),
         (4, 'OTHER', 5, 'EMAIL', 'Answered', interval '70 days'),
         (5, case when n % 100 = 0 then 'ASKED_PRICE' when n % 10 = 0 then 'REPLIED' else 'CLICKED' end,
             case when n % 100 = 0 then 45 when n % 10 = 0 then 20 else 5 end, 'EMAIL', 'Replied to',
             case when n % 10 = 0 then make_interval(days => n / 100 % 3) else interval '62 days' end))
       as fact (k, kind, points, channel, what, age);

insert into touch (touch_id, contact_id, pursuit, user_id, channel, direction, outcome, occurred_at, recorded_at, note, next_what, next_on, next_at)
select ('f0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, ('b0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
       ('e0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, (:people::uuid[])[1 + n / 10 % 50],
       'EMAIL', 'OUTBOUND', 'LEFT_MESSAGE', cast(:now as timestamptz) - make_interval(days => 40 + n % 50), cast(:now as timestamptz) - interval '40 days', 'Wrote',
       case when n % 70 = 0 then 'Call again' end, case when n % 70 = 0 then cast(:now as timestamptz)::date end,
       case when n % 140 = 0 then cast(:now as timestamptz) - interval '1 hour' end
  from generate_series(1, cast(:leads as int)) n where n % 2 = 0;

insert into lead_touch (touch_id, lead_id, while_cold, channel_changed) select touch_id, pursuit, false, false from touch;

insert into timeline_entry (timeline_entry_id, contact_id, at, kind, ref, title, recorded_at)
select gen_random_uuid(), e.contact_id, e.occurred_at, 'RESPONSE', e.evidence_id, e.what, e.recorded_at from evidence e;

insert into timeline_entry (timeline_entry_id, contact_id, at, kind, ref, title, detail, recorded_at)
select gen_random_uuid(), t.contact_id, t.occurred_at, 'TOUCH', t.touch_id, 'Wrote: left message', t.note, t.recorded_at from touch t;

insert into lead_clock (lead_clock_id, lead_id, started_at, handed_off_at, due_at, stopped_at)
select gen_random_uuid(), lead_id, cast(:now as timestamptz) - interval '2 hours', cast(:now as timestamptz) - interval '2 hours', cast(:now as timestamptz) + make_interval(hours => (row_number() over () % 30)::int), null
  from lead where number % 10 = 0;
