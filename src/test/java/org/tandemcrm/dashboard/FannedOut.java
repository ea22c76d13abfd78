package org.tandemcrm.dashboard;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.FirstWarmths;
import org.tandemcrm.user.UserId;

/**
 * Several of everything for each lead and deal, any of which a join could repeat: people, evidence,
 * answers to campaigns by several channels, hand-overs, hand-backs, clocks and lines.
 */
@Component
class FannedOut {

    private final JdbcClient jdbc;

    FannedOut(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void fanOut(UserId one, UserId other) {
        people(one, other);
        campaigns();
        handOvers();
        clocks();
        lines();
    }

    /** Of three products: none, some, free ones and some that are taken back. */
    private void lines() {
        jdbc.sql(
                        """
                        insert into product (product_id, version, name, sort_name, search_text,
                                             list_price, active, created_at)
                        select gen_random_uuid(), 0, 'P' || n, 'p', 'p', 100, true, now()
                          from generate_series(1, 2) n
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into deal_line (deal_line_id, deal_id, position, product_id, name,
                                               words, quantity, price, amount)
                        select gen_random_uuid(), d.deal_id, n, case when n < 3 then p.product_id end,
                               'Thing', '', 1, worth, worth
                          from deal d
                          join lateral (select p.*, row_number() over (order by p.product_id) as k
                                          from product p) p on (d.number + p.k) % 3 > 0
                         cross join generate_series(1, 3) n
                         cross join lateral (
                               select case when d.number % 5 = 0 then 0
                                           when d.number % 7 = 0 and n = 2 then -7.35
                                           else n * p.k * 7.01 end as worth) w
                         where d.number % 4 > 0
                        """)
                .update();
    }

    private void people(UserId one, UserId other) {
        jdbc.sql(
                        """
                        insert into lead_stakeholder (lead_id, contact_id, added_at)
                        select l.lead_id, c.contact_id, now()
                          from lead l cross join contact c where c.last_name < 'd'
                            on conflict do nothing
                        """)
                .update();
        jdbc.sql("update deal set assignee_id = ? where number % 2 = 0")
                .param(one.value())
                .update();
        jdbc.sql("update deal set assignee_id = ? where number % 3 = 1")
                .param(other.value())
                .update();
        jdbc.sql("update lead set assignee_id = ? where number % 2 = 0")
                .param(one.value())
                .update();
    }

    private void campaigns() {
        jdbc.sql(
                        """
                        insert into campaign (campaign_id, version, name, sort_name, search_text,
                                              channel, status, created_at, changed_at)
                        select gen_random_uuid(), 0, 'C' || n, 'c', 'c',
                               case when n = 1 then 'REFERRAL' else 'EMAIL' end, 'RUNNING', now(),
                               now()
                          from generate_series(1, 3) n
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into response (response_id, campaign_id, contact_id, kind, channel,
                                              occurred_at, recorded_at)
                        select gen_random_uuid(), g.campaign_id, c.contact_id, 'REPLIED',
                               case when c.last_name < 'g' then 'EMAIL' when c.last_name < 'n' then 'PHONE' end,
                               timestamptz '2023-03-01', now()
                          from campaign g cross join contact c
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into evidence (evidence_id, lead_id, kind, points, occurred_at,
                                              recorded_at, what, campaign_id)
                        select gen_random_uuid(), l.lead_id, 'REPLIED', 20, l.opened_at, now(),
                               'answered', g.campaign_id
                          from lead l cross join campaign g where l.number % 3 = 0
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into evidence (evidence_id, lead_id, kind, points, occurred_at,
                                              recorded_at, what, campaign_id, response_id)
                        select distinct on (r.response_id) gen_random_uuid(), l.lead_id, 'REPLIED', 20,
                               r.occurred_at, now(), 'answered', r.campaign_id, r.response_id
                          from lead l join response r on r.contact_id = l.contact_id
                         order by r.response_id, l.number
                        """)
                .update();
    }

    /**
     * Handed back twenty minutes after it became warm, and warm again and hot before its
     * acceptance.
     */
    private void handOvers() {
        jdbc.sql(
                        """
                        insert into handback (handback_id, lead_id, reason, customer_named_date, at,
                                              recorded_at, handed_back_by)
                        select gen_random_uuid(), l.lead_id,
                               (array['TIMING', 'BUDGET', 'UNREACHABLE'])[1 + l.number % 3], false,
                               l.opened_at + interval '80 minutes', now(), l.assignee_id
                          from lead l where l.number % 4 < 2
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into temperature_change (temperature_change_id, lead_id,
                            from_temperature, to_temperature, at, cause, sentence, recorded_at)
                        select gen_random_uuid(), l.lead_id, n.was, n.becomes,
                               l.opened_at + n.after * interval '1 minute', 'EVIDENCE', 'It changed.',
                               now()
                          from lead l cross join (values ('WARM', 'COLD', 80), ('COLD', 'HOT', 90),
                                                         ('HOT', 'COLD', 100), ('COLD', 'WARM', 110))
                               n (was, becomes, after)
                         where l.number % 4 in (1, 2)
                        """)
                .update();
        FirstWarmths.keep(jdbc);
    }

    private void clocks() {
        jdbc.sql(
                        """
                        insert into lead_clock (lead_clock_id, lead_id, temperature, started_at,
                                                handed_off_at, due_at, stopped_at, ended_by, campaign_id,
                                                stopped_with)
                        select gen_random_uuid(), x.lead_id, x.to_temperature, x.at, x.at,
                               x.at + interval '8 hours', x.at + n * interval '5 hours', 'ATTEMPT',
                               (select campaign_id from campaign
                                 where name = 'C' || (l.number % 4)), l.assignee_id
                          from temperature_change x join lead l on l.lead_id = x.lead_id
                         cross join generate_series(1, 2) n
                         where x.from_temperature = 'COLD'
                        """)
                .update();
    }
}
