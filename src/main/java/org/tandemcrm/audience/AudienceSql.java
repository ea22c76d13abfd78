package org.tandemcrm.audience;

import java.util.Map;
import java.util.UUID;

/**
 * The one query behind count, lists and launch: everybody whom the rules find (contact_id), each
 * with why they are left out (verdict), or null.
 */
record AudienceSql(String people, Map<String, Object> parameters) {

    /** Whom the rules find. */
    static AudienceSql of(RuleSql sql, Rule rules, Reach reach) {
        return written(sql, sql.condition(rules), reach);
    }

    /** The same for people who are known already. */
    static AudienceSql of(RuleSql sql, UUID[] known, Reach reach) {
        sql.parameters().put("known", known);
        return written(sql, "c.contact_id = any(:known)", reach);
    }

    private static AudienceSql written(RuleSql sql, String condition, Reach reach) {
        String verdict = LeavingOut.expression(sql, reach);
        return new AudienceSql(people(sql, verdict, condition), sql.parameters());
    }

    private static String people(RuleSql sql, String verdict, String condition) {
        return """
                select c.contact_id, %s as verdict
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
