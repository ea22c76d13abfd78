package org.tandemcrm.audience;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
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
        return new AudienceSql(people(sql, verdict, condition), sql.parameters());
    }

    /** The same for people who are known already, by the channel of one step. */
    static AudienceSql of(
            CampaignId campaign,
            @Nullable Channel channel,
            List<ContactId> people,
            FirmSettings firm,
            Instant now) {
        RuleSql sql = new RuleSql(now.atZone(firm.zone()).toLocalDate(), firm.zone());
        String verdict = LeavingOut.expression(sql, campaign, channel, firm, now);
        sql.parameters().put("known", people.stream().map(ContactId::value).toArray(UUID[]::new));
        return new AudienceSql(
                people(sql, verdict, "c.contact_id = any(:known)"), sql.parameters());
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
