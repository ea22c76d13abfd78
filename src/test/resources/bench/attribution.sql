-- So many sales over three years, eight answers to some of 200 campaigns before each. Ids follow from numbers.
insert into campaign (campaign_id, version, name, sort_name, search_text, channel, status, starts_on, ends_on, created_at, changed_at)
select ('d0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0, 'Campaign ' || n, 'campaign ' || n, 'campaign ' || n,
       'EMAIL', 'ENDED', date '2022-01-01', date '2025-12-31', timestamptz '2022-01-01 09:00Z', timestamptz '2022-01-01 09:00Z'
  from generate_series(1, 200) n;

insert into contact (contact_id, version, first_name, last_name, sort_name, tags, search_text, created_at)
select ('b0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0, 'First' || n % 997, 'Last' || n,
       'last' || n || ' first' || n % 997, '{}', 'first' || n % 997 || ' last' || n, timestamptz '2022-01-01 09:00Z'
  from generate_series(1, cast(:sales as int)) n;

insert into lead (lead_id, version, contact_id, by_response, opened_at, accepted_at, outcome, concluded_at)
select ('e0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0,
       ('b0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, true, timestamptz '2022-10-01 09:00Z' + make_interval(days => n % 1080),
       timestamptz '2022-11-25 09:00Z' + make_interval(days => n % 1080), 'WON', timestamptz '2023-01-01 09:00Z' + make_interval(days => n % 1080)
  from generate_series(1, cast(:sales as int)) n;

insert into temperature_change (temperature_change_id, lead_id, from_temperature, to_temperature, at, cause, sentence, recorded_at)
select gen_random_uuid(), lead_id, 'COLD', 'WARM', accepted_at - interval '20 days', 'EVIDENCE', 'Warm', accepted_at from lead;

insert into deal (deal_id, version, number, lead_id, name, sort_name, search_text, stage, stage_since, amount, accepted_at, closed_on, recorded_at)
select lead_id, 0, number, lead_id, 'Deal ' || number, 'deal', 'deal', 'ACCEPTED', accepted_at, 1000 + number % 997 + 0.37, accepted_at,
       concluded_at::date, concluded_at from lead;

insert into closure (closure_id, version, deal_id, result, amount, margin, closed_on, recorded_at)
select gen_random_uuid(), 0, deal_id, 'WON', amount, round(amount * 0.4, 2), closed_on, recorded_at from deal;

insert into response (response_id, campaign_id, contact_id, kind, channel, occurred_at, recorded_at)
select gen_random_uuid(), ('d0000000-0000-7000-8000-' || lpad(to_hex(1 + (hashint8(n * 8 + k) & 65535) % 200), 12, '0'))::uuid,
       ('b0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'CLICKED', 'EMAIL',
       timestamptz '2022-10-05 09:00Z' + make_interval(days => n % 1080 + k * 10, mins => n % 600), timestamptz '2026-01-01 09:00Z'
  from generate_series(1, cast(:sales as int)) n, generate_series(1, 8) k;
