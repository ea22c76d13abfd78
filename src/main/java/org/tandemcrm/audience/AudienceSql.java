package org.tandemcrm.audience;

import java.time.Instant;
import java.util.Map;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.firm.FirmSettings;

/**
 * The one query behind count, lists and launch: everybody whom the rules find (contact_id), each
 * with why they are left out (verdict), or null.
 */
record AudienceSql(String people, Map<String, Object> parameters) {

    static AudienceSql of(CampaignCard campaign, RuleGroup rules, FirmSettings firm, Instant now) {
        RuleSql sql = new RuleSql(now.atZone(firm.zone()).toLocalDate(), firm.zone());
        String condition = sql.condition(rules);
        String verdict =
                LeavingOut.expression(sql, campaign.id(), campaign.channel().mailing(), firm, now);
        String people =
                """
                select c.contact_id, %s as verdict
                  from contact c
                %s
                 where c.deleted_at is null and %s
                """
                        .formatted(verdict, sql.joins(), condition);
        return new AudienceSql(people, sql.parameters());
    }

    /**
     * How many there are of each verdict (null for those who are in), and after them some of those
     * who are in: which ones is left to chance, but the same from one look to the next.
     */
    String counts(int sample) {
        return """
                with judged as materialized (
                %s)
                select verdict, count(*) as people, cast(null as uuid) as person from judged group by verdict
                union all
                (select null, 0, contact_id from judged where verdict is null order by uuid_hash(contact_id) limit %d)
                """
                .formatted(people, sample);
    }

    /** Who is in, in the order of their ids. */
    String chosen() {
        return "select judged.contact_id from (\n%s) judged where judged.verdict is null order by 1"
                .formatted(people);
    }
}
