-- Three years of a company that marketing has made large: so many contacts, a fifth of them leads, half of these closed deals, and fifteen touches for each
-- lead. What became of a lead stands in its source: 0 to 19 a closed deal, 20 an open one, 21 warm and waiting, 22 to 25 handed back, 26 lost without a
-- deal, from 27 on cold, every fifth of these warm once. Rows are written in the order of their time, as they are in life; ids follow from numbers.
insert into product (product_id, version, name, sort_name, search_text, list_price, active, created_at)
select ('80000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0, 'Product ' || n, 'product ' || n, 'product ' || n, 100 * n, true, cast(:now as timestamptz)
  from generate_series(1, 40) n;

insert into company (company_id, version, name, sort_name, city, country, search_text, created_at)
select ('c0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0, 'Company ' || n, 'company ' || n, 'City ' || n % 300, 'DE', 'company ' || n, cast(:now as timestamptz)
  from generate_series(0, cast(:contacts as int) / 10) n;

insert into contact (contact_id, version, first_name, last_name, sort_name, title, company_id, tags, search_text, created_at)
select ('b0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0, 'First' || n % 997, 'Last' || n, 'last' || n || ' first' || n % 997, 'Buyer',
       case when n % 11 > 0 then ('c0000000-0000-7000-8000-' || lpad(to_hex(n / 10), 12, '0'))::uuid end, '{}', 'first' || n % 997 || ' last' || n,
       cast(:now as timestamptz) - interval '1095 days' * (1 - n::float / cast(:contacts as int))
  from generate_series(1, cast(:contacts as int)) n;

insert into contact_email (contact_email_id, contact_id, position, address, address_key)
select ('90000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, ('b0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0,
       'person' || n || '@example.com', 'person' || n || '@example.com'
  from generate_series(1, cast(:contacts as int)) n;

insert into consent (contact_id, channel, purpose, state, since)
select ('b0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'EMAIL', 'MAILING', case when n % 12 = 3 then 'REFUSED' else 'GIVEN' end, cast(:now as timestamptz)
  from generate_series(1, cast(:contacts as int)) n where n % 12 = 3 or n % 3 = 1;

-- Two campaigns a month; the last six are running.
insert into campaign (campaign_id, version, name, sort_name, search_text, channel, status, starts_on, ends_on, started_on, created_at, changed_at)
select ('d0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0, 'Campaign ' || n, 'campaign ' || n, 'campaign ' || n,
       case when n % 24 = 5 then 'REFERRAL' else 'EMAIL' end, case when n <= 6 then 'RUNNING' else 'ENDED' end, day, day + 60, day,
       cast(:now as timestamptz) - interval '15 days' * n, cast(:now as timestamptz) - interval '15 days' * n
  from generate_series(1, 73) n cross join lateral (select cast(:now as timestamptz)::date - 15 * n as day) d;

insert into campaign_cost (campaign_cost_id, campaign_id, position, description, planned, actual, incurred_on)
select gen_random_uuid(), campaign_id, k, 'Part ' || k, 4000, 3900 + k, starts_on + k from campaign, generate_series(0, 1) k;

insert into campaign_member (campaign_member_id, campaign_id, contact_id, state, state_at, added_at)
select gen_random_uuid(), ('d0000000-0000-7000-8000-' || lpad(to_hex(k), 12, '0'))::uuid, ('b0000000-0000-7000-8000-' || lpad(to_hex(n * 50 - k % 50), 12, '0'))::uuid,
       'SENT', cast(:now as timestamptz) - interval '15 days' * k, cast(:now as timestamptz) - interval '15 days' * k
  from generate_series(73, 1, -1) k cross join generate_series(1, cast(:contacts as int) / 50) n;

-- One in seven deals is another one of the same buyer; one lead in a hundred names its company alone.
insert into lead (lead_id, version, contact_id, company_id, assignee_id, by_response, source, opened_at, accepted_at, accepted_by, outcome, concluded_at)
select ('e0000000-0000-7000-8000-' || lpad(to_hex(row_number() over (order by opened_at)), 12, '0'))::uuid, 0,
       case when n % 100 <> 7 then ('b0000000-0000-7000-8000-' || lpad(to_hex(5 * buyer), 12, '0'))::uuid end,
       case when n % 100 = 7 then ('c0000000-0000-7000-8000-' || lpad(to_hex(buyer / 2), 12, '0'))::uuid end,
       seller, true, kind, opened_at, accepted_at, case when accepted_at is not null then seller end,
       case when kind < 20 then case when r3 < 0.63 then 'WON' else 'LOST' end when kind = 26 then 'LOST' end,
       case when kind < 20 then opened_at + interval '1 day' * cycle when kind = 26 then opened_at + interval '1 day' * age / 2 end
  from (select n, n % 40 as kind, (hashint8(n * 4 + 1) & 65535) / 65536.0 as r1, (hashint8(n * 4 + 2) & 65535) / 65536.0 as r2, (hashint8(n * 4 + 3) & 65535) / 65536.0 as r3
          from generate_series(1, cast(:leads as int)) n) x
 cross join lateral (select case when kind = 20 then 4 + 150 * r1 when kind = 21 then 1 + 60 * r1 when kind < 27 then 12 + 1080 * (1 - power(r1, 0.8)) else 1 + 1092 * (1 - power(r1, 0.8)) end as age) a
 cross join lateral (select least(10 + 110 * r2, (age - 0.3) * (0.1 + 0.9 * r2)) as cycle, cast(:now as timestamptz) - interval '1 day' * age as opened_at,
                            case when kind < 6 and n > 400 and n / 400 % 2 = 1 then n - 400 else n end as buyer,
                            case when kind > 26 or kind = 21 and n % 160 = 21 then null else (:people::uuid[])[1 + n / 40 % cardinality(:people::uuid[])] end as seller) c
 cross join lateral (select case when kind < 20 then opened_at + interval '1 day' * cycle * 0.3 when kind = 20 then opened_at + interval '1 day' * age * 0.3 end as accepted_at) d
 order by opened_at;

insert into lead_stakeholder (lead_id, contact_id, role, added_at)
select lead_id, contact_id, (array['DECISION_MAKER', 'USER', 'INFLUENCER'])[1 + number % 3], opened_at from lead where contact_id is not null;

insert into lead_stakeholder (lead_id, contact_id, role, added_at)
select l.lead_id, c.contact_id, 'USER', l.opened_at
  from lead l cross join generate_series(1, 2) k
  join contact c on c.contact_id = ('b0000000-0000-7000-8000-' || lpad(to_hex(('x' || right(l.contact_id::text, 12))::bit(48)::bigint + k), 12, '0'))::uuid
 where l.contact_id is not null and l.number % 5 >= 2 * k;

-- Four answers of each, the first when the lead began, the others on its way; those of one buyer to one campaign are as many as there are.
insert into response (response_id, campaign_id, contact_id, kind, channel, occurred_at, recorded_at)
select ('a0000000-0000-7000-8000-' || lpad(to_hex(row_number() over (order by at)), 12, '0'))::uuid,
       ('d0000000-0000-7000-8000-' || lpad(to_hex(least(73, greatest(1, ceil(extract(epoch from cast(:now as timestamptz) - at) / 1296000)::int + number % 4))), 12, '0'))::uuid,
       contact_id, (array['CLICKED', 'REPLIED', 'ASKED_PRICE', 'FORM'])[1 + (number + k) % 4], (array['WEB', 'EMAIL', 'PHONE'])[1 + number % 3], at, at
  from (select l.*, k, opened_at + least(interval '12 days' * k, (coalesce(concluded_at, cast(:now as timestamptz)) - opened_at) * k / 4.2) as at
          from lead l, generate_series(0, 3) k where contact_id is not null) a
 order by at;

insert into evidence (evidence_id, lead_id, kind, points, occurred_at, recorded_at, what, response_id, campaign_id, contact_id, channel)
select r.response_id, l.lead_id, r.kind, 10, r.occurred_at, r.recorded_at, 'Answered a mailing', r.response_id, r.campaign_id, r.contact_id, r.channel
  from response r
 cross join lateral (select lead_id from lead l where l.contact_id = r.contact_id and l.opened_at <= r.occurred_at order by l.opened_at desc limit 1) l
 order by r.occurred_at;

insert into evidence (evidence_id, lead_id, kind, points, occurred_at, recorded_at, what, contact_id)
select gen_random_uuid(), lead_id, 'REFERRED', 20, opened_at, opened_at, 'Came by referral', contact_id from lead where number % 33 = 0;

-- The last time that a lead became warm, and every tenth of the closed deals once before.
insert into temperature_change (temperature_change_id, lead_id, from_temperature, to_temperature, at, cause, sentence, recorded_at)
select ('70000000-0000-7000-8000-' || lpad(to_hex(row_number() over (order by c.at)), 12, '0'))::uuid, lead_id, c.old, c.new, c.at, c.cause, c.cause, c.at
  from (select l.*, source::int as kind, coalesce(concluded_at, cast(:now as timestamptz)) - opened_at as life, (hashint8(number * 4) & 65535) / 65536.0 as r
          from lead l where source::int < 27 or number % 5 = 0) l
 cross join lateral (select case when accepted_at is not null then greatest(opened_at + interval '1 minute', accepted_at - interval '6 days' * r * r)
                                 when kind = 21 then greatest(opened_at + interval '1 minute', cast(:now as timestamptz) - interval '10 days' * r * r)
                                 else opened_at + life * 0.2 end as warm_at) w
 cross join lateral (values ('COLD', 'WARM', opened_at + interval '30 seconds', 'EVIDENCE', kind < 20 and number % 10 = 3),
                            ('WARM', 'COLD', opened_at + (warm_at - opened_at) / 2, 'COOLED', kind < 20 and number % 10 = 3),
                            ('COLD', 'WARM', warm_at, 'EVIDENCE', true),
                            ('WARM', 'HOT', warm_at + interval '5 hours', 'EVIDENCE', number % 4 = 0 and kind <= 25),
                            (case when number % 4 = 0 then 'HOT' else 'WARM' end, 'COLD', warm_at + interval '11 days', 'HANDED_BACK', kind between 22 and 25),
                            (case when number % 4 = 0 and kind < 20 then 'HOT' else 'WARM' end, 'COLD', coalesce(concluded_at, warm_at) + interval '25 days', 'COOLED', kind < 20 or kind > 25))
       as c (old, new, at, cause, holds)
 where c.holds and c.at < cast(:now as timestamptz)
 order by c.at;

insert into lead_first_warmth (lead_id, warm_at, hot_at)
select lead_id, min(at), min(at) filter (where to_temperature = 'HOT') from temperature_change where to_temperature <> 'COLD' group by lead_id;

insert into handback (handback_id, lead_id, reason, customer_named_date, note, at, recorded_at, handed_back_by)
select gen_random_uuid(), l.lead_id, (array['TIMING', 'BUDGET', 'NO_NEED', 'WRONG_PERSON', 'COMPETITOR', 'UNREACHABLE'])[1 + l.number % 6], false, 'Not this year', c.at, c.at, l.assignee_id
  from temperature_change c join lead l on l.lead_id = c.lead_id where c.cause = 'HANDED_BACK';

insert into lead_heat (lead_id, heat, heat_at, heat_key, weight, computed, shown, settled_at)
select lead_id, 1, cast(:now as timestamptz), extract(epoch from cast(:now as timestamptz)) / 86400, 1, t.shown, t.shown, cast(:now as timestamptz)
  from (select lead_id, case when source::int not in (20, 21) then 'COLD' when number % 4 = 0 then 'HOT' else 'WARM' end as shown from lead) t;

insert into queue_place (lead_id, kind, assignee_id, due_at, heat_key)
select l.lead_id, h.shown, l.assignee_id, cast(:now as timestamptz) + make_interval(hours => (l.number % 30)::int), h.heat_key
  from lead l join lead_heat h on h.lead_id = l.lead_id where l.source = '21';

insert into lead_clock (lead_clock_id, lead_id, started_at, handed_off_at, due_at, stopped_at, stopped_with, ended_by, temperature, campaign_id, minutes_from_response, minutes_from_handoff)
select ('60000000-0000-7000-8000-' || right(c.temperature_change_id::text, 12))::uuid, l.lead_id, c.at, c.at, c.at + interval '8 hours',
       case when s.stopped then c.at + s.wait end, case when s.stopped then l.assignee_id end,
       case when not s.stopped then null when l.source::int > 26 then 'COOLED' when l.number % 9 = 0 then 'THEY_CALLED' else 'ATTEMPT' end,
       case when l.number % 4 = 0 then 'HOT' else 'WARM' end, ('d0000000-0000-7000-8000-' || lpad(to_hex(least(73, greatest(1, ceil(extract(epoch from cast(:now as timestamptz) - c.at) / 1296000)::int))), 12, '0'))::uuid,
       case when s.stopped then l.number % 700 end, case when s.stopped then l.number % 700 end
  from temperature_change c join lead l on l.lead_id = c.lead_id
 cross join lateral (select l.source <> '21' or l.number % 3 > 0 and c.at < cast(:now as timestamptz) - interval '1 day' as stopped, make_interval(mins => (l.number % 1400)::int) as wait) s
 where c.from_temperature = 'COLD'
 order by c.at;

insert into lead_assignment (lead_assignment_id, lead_id, assignee_id, at, cause)
select gen_random_uuid(), lead_id, assignee_id, handed_off_at, 'RULE' from lead_clock join lead using (lead_id) where assignee_id is not null order by handed_off_at;

insert into lead_handoff (lead_id, at, taken_at, traits) select lead_id, handed_off_at, handed_off_at, '{}' from lead_clock order by 2;

-- Twenty touches of each deal and five of each lead that was handed back, from the moment it became warm; four more of every contact that ever was a lead.
insert into touch (touch_id, contact_id, pursuit, user_id, channel, direction, outcome, occurred_at, recorded_at, note, cold_reason)
select ('f0000000-0000-7000-8000-' || lpad(to_hex(row_number() over (order by at)), 12, '0'))::uuid, contact_id, pursuit,
       coalesce(assignee_id, (:people::uuid[])[1]), (array['EMAIL', 'PHONE', 'PHONE', 'MEETING', 'MESSAGE', 'VISIT'])[1 + h % 6],
       case when h % 10 < 7 then 'OUTBOUND' else 'INBOUND' end,
       (array['NO_ANSWER', 'LEFT_MESSAGE', 'TALKED', 'TALKED', 'SENT_MATERIAL', 'MEETING_SET', 'NOT_NOW'])[1 + h / 8 % 7], at, at, 'What was said',
       case when pursuit is not null and h % 500 = 0 then 'They asked for it' end
  from (select l.contact_id, l.lead_id as pursuit, l.assignee_id, hashint8(l.number * 32 + k) & 65535 as h,
               w.at + (coalesce(l.concluded_at, cast(:now as timestamptz)) - w.at) * ((hashint8(l.number * 32 + k + 7) & 65535) / 65536.0) as at
          from lead l join (select lead_id, max(at) as at from temperature_change where from_temperature = 'COLD' group by lead_id) w on w.lead_id = l.lead_id
         cross join generate_series(1, 20) k
         where l.contact_id is not null and l.source::int < 26 and (k <= 5 or l.source::int < 21) and (k <= 1 or l.source::int <> 21)
        union all
        select l.contact_id, null, l.assignee_id, hashint8(l.number * 32 + k + 21) & 65535,
               cast(:now as timestamptz) - interval '1095 days' * (hashint8(l.number * 32 + k + 25) & 65535) / 65536.0
          from lead l cross join generate_series(1, 4) k where l.contact_id is not null) t
 order by at;

insert into lead_touch (touch_id, lead_id, while_cold, cold_at, channel_changed) select touch_id, pursuit, cold_reason is not null, case when cold_reason is not null then occurred_at end, false from touch where pursuit is not null;

insert into deal (deal_id, version, number, lead_id, name, sort_name, search_text, stage, stage_since, amount, margin, expected_close_on, accepted_at, assignee_id, closed_on, recorded_at, lines_amount, known_margin, uncosted_amount, lines_changed_at)
select ('30000000-0000-7000-8000-' || right(lead_id::text, 12))::uuid, 0, number, lead_id, 'Deal ' || number, 'deal ' || number, 'deal ' || number,
       (array['ACCEPTED', 'NEEDS_UNDERSTOOD', 'PROPOSAL', 'VERBAL_YES'])[case when concluded_at is null then 1 + number % 4 else 4 end],
       case when concluded_at is null then greatest(accepted_at, cast(:now as timestamptz) - make_interval(days => (number % 40)::int)) else accepted_at end, amount, round(amount * 0.4, 2),
       coalesce(concluded_at, cast(:now as timestamptz))::date + case when concluded_at is null then (number % 90)::int - 10 else 0 end, accepted_at, assignee_id, concluded_at::date, accepted_at,
       amount, round(amount * 0.4, 2), 0, accepted_at
  from lead cross join lateral (select round((200 + 60000 * power((hashint8(number * 4 + 2) & 65535) / 65536.0, 6))::numeric, 2) as amount) a
 where accepted_at is not null
 order by lead.accepted_at;

insert into deal_line (deal_line_id, deal_id, position, product_id, name, words, quantity, price, amount)
select gen_random_uuid(), deal_id, k, ('80000000-0000-7000-8000-' || lpad(to_hex(1 + (number * (k + 1)) % 40), 12, '0'))::uuid, 'Line', 'line', 1, part, part
  from deal, generate_series(0, 1) k cross join lateral (select case when k = 0 then round(amount * 0.6, 2) else amount - round(amount * 0.6, 2) end as part) p
 order by accepted_at;

insert into deal_move (deal_move_id, deal_id, stage, at, recorded_at)
select gen_random_uuid(), d.deal_id, (array['ACCEPTED', 'NEEDS_UNDERSTOOD', 'PROPOSAL', 'VERBAL_YES'])[k], m.at, m.at
  from deal d join lead l on l.lead_id = d.lead_id cross join generate_series(1, 4) k
 cross join lateral (select d.accepted_at + (coalesce(l.concluded_at, cast(:now as timestamptz)) - d.accepted_at) * (k - 1) / 4.5 as at) m
 where l.concluded_at is not null or k <= 1 + d.number % 4
 order by m.at;

-- One close in a hundred was taken back once.
insert into closure (closure_id, version, deal_id, result, amount, margin, reason, closed_on, recorded_at, reopened_at, reopen_reason)
select gen_random_uuid(), 0, d.deal_id, 'LOST', null, null, 'PRICE', d.closed_on, l.concluded_at, l.concluded_at, 'They called again'
  from deal d join lead l on l.lead_id = d.lead_id where d.closed_on is not null and d.number % 100 = 1;

insert into closure (closure_id, version, deal_id, result, amount, margin, reason, closed_on, recorded_at)
select gen_random_uuid(), 0, d.deal_id, l.outcome, d.amount, case when d.number % 2 = 0 then d.margin end, case when l.outcome = 'LOST' then 'PRICE' end, d.closed_on, l.concluded_at
  from deal d join lead l on l.lead_id = d.lead_id where d.closed_on is not null order by l.concluded_at;

insert into stale_journey (deal_id) select deal_id from deal where closed_on is not null order by closed_on;

insert into promise (promise_id, version, deal_id, what, due_on, kept_on, kept_by, recorded_at, promised_by)
select gen_random_uuid(), 0, deal_id, 'A call after a month', closed_on + 30, case when closed_on < cast(:now as timestamptz)::date - 60 then closed_on + 29 end,
       case when closed_on < cast(:now as timestamptz)::date - 60 then assignee_id end, accepted_at, assignee_id
  from deal where closed_on is not null and number % 20 = 0;

-- What was promised this quarter, signed by both; what was foretold each day; and what selling takes.
insert into agreement (agreement_id, version, first_day, last_day, edition)
select '20000000-0000-7000-8000-000000000001', 0, day, day + interval '3 months' - interval '1 day', 1 from (select date_trunc('quarter', cast(:now as timestamptz))::date as day) q;

insert into agreement_terms (agreement_terms_id, agreement_id, edition, warm_leads, hot_hours, warm_hours, in_time_share, attempts, feedback_days, written_at, written_by)
select '20000000-0000-7000-8000-000000000002', agreement_id, 1, 14000, 2, 8, 90, 5, 5, first_day, (:people::uuid[])[1] from agreement;

insert into agreement_signature (agreement_signature_id, agreement_id, edition, side, signed_at, signed_by)
select gen_random_uuid(), agreement_id, 1, side, first_day, (:people::uuid[])[1] from agreement, unnest(array['MARKETING', 'SALES']) side;

insert into sales_forecast (as_of, horizon, first_day, last_day, reckoned_at, booked, open_wins, new_wins, low, middle, high, weighted, run_rate)
select day, horizon, date_trunc(unit, first)::date, (date_trunc(unit, first) + length - interval '1 day')::date, day, 0, 10, 10, 8000000, 9000000, 10000000, 9000000, 9000000
  from generate_series(cast(:now as timestamptz)::date - 1090, cast(:now as timestamptz)::date, interval '1 day') day
 cross join lateral (values ('THIS_MONTH', 'month', day, interval '1 month'), ('NEXT_MONTH', 'month', day + interval '1 month', interval '1 month'),
                            ('THIS_QUARTER', 'quarter', day, interval '3 months'), ('NEXT_QUARTER', 'quarter', day + interval '3 months', interval '3 months')) h (horizon, unit, first, length)
    on conflict do nothing;

insert into sales_effort_proposal (as_of, lead_minutes, deal_minutes, customer_minutes) values (cast(:now as timestamptz)::date, 45, 20, 120);
