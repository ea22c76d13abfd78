package org.tandemcrm.audience;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.campaign.CampaignId;

/**
 * The one query behind count, lists and launch: everybody whom the rules find (contact_id), each
 * with why they are left out (verdict), or null.
 */
record AudienceSql(String people, Map<String, Object> parameters) {

    /**
     * For this transaction: sets of 100,000 people fit into memory and need no file; one process
     * reads each of them once; and sets are merged in the order of the people. Nobody can foretell
     * how many a rule leaves, and where the planner guesses too few it hashes the many instead of
     * the few, or loops over them; so they are merged one after the other as {@link RuleSql#joins}
     * has them.
     */
    static void makeRoom(JdbcClient jdbc) {
        jdbc.sql(
                        """
                        select set_config('work_mem', '32MB', true),
                               set_config('max_parallel_workers_per_gather', '0', true),
                               set_config('jit', 'off', true),
                               set_config('enable_hashjoin', 'off', true),
                               set_config('enable_nestloop', 'off', true),
                               set_config('join_collapse_limit', '1', true)
                        """)
                .query()
                .singleRow();
    }

    /**
     * The same for somebody who waits for it: a second process may read half of each set. More
     * would not help, for what is merged last is merged by one.
     */
    static void makeRoomInHaste(JdbcClient jdbc) {
        makeRoom(jdbc);
        jdbc.sql(
                        """
                        select set_config('max_parallel_workers_per_gather', '1', true),
                               set_config('parallel_setup_cost', '0', true),
                               set_config('parallel_tuple_cost', '0', true),
                               set_config('min_parallel_table_scan_size', '0', true),
                               set_config('min_parallel_index_scan_size', '0', true)
                        """)
                .query()
                .singleRow();
    }

    /** Whom the rules find. */
    static AudienceSql of(RuleSql sql, Rule rules, Reach reach) {
        return written(sql, sql.condition(rules), reach);
    }

    /** The same for people who are known already. */
    static AudienceSql of(RuleSql sql, UUID[] known, Reach reach) {
        sql.parameters().put("known", known);
        return written(sql, "c.contact_id = any(:known)", reach);
    }

    /**
     * The same for those on a campaign's list who are still to be reached, refused before they
     * were, or were written to.
     */
    static AudienceSql ofList(RuleSql sql, CampaignId campaign, Reach reach) {
        sql.parameters().put("list", campaign.value());
        return written(
                sql,
                """
                c.contact_id in (select m.contact_id from campaign_member m
                                  where m.campaign_id = :list
                                    and (m.state in ('TARGETED', 'SENT')
                                         or m.state = 'OPTED_OUT' and m.unsent))""",
                reach);
    }

    private static AudienceSql written(RuleSql sql, String condition, Reach reach) {
        String verdict = LeavingOut.expression(sql, reach);
        return new AudienceSql(people(sql, verdict, condition), sql.parameters());
    }

    private static String people(RuleSql sql, String verdict, String condition) {
        return """
                select c.contact_id, %s collate "C" as verdict
                  from contact c
                %s
                 where c.deleted_at is null and %s
                """
                .formatted(verdict, sql.joins(), condition);
    }

    /**
     * How many there are of each verdict, null for those who are in; of these some, evenly from the
     * first to the last as they were read.
     */
    String counts(int sample) {
        return """
                select verdict, people,
                       array(select who[1 + (i * (people - 1) / %2$d)::int] from generate_series(0, least(%2$d, people) - 1) i) as sample
                  from (select verdict, count(*) as people,
                               array_agg(contact_id) filter (where verdict is null) as who
                          from (%1$s) judged group by verdict) counted
                """
                .formatted(people, sample);
    }
}
