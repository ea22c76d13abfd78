package org.tandemcrm.lead.likelihood;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;

/**
 * Reads what was known of leads at their hand-off. Only facts that lie before it count. What has no
 * date of its own (fit, who decides) counts only if it is read at the hand-off itself: afterwards
 * nobody can say what of it was known then.
 */
@Component
class HandoffReading {

    private static final String FACTS =
            """
            select l.lead_id, h.at, l.source, l.opened_at, f.kind, f.channel, f.campaign_channel,
                   sums.heat, sums.answers, sums.campaigns, people.others, people.deciders,
                   people.decider_reached, tried.at as tried_at, fit.letter as fit,
                   exists (select from lead w
                            where w.outcome = 'WON' and w.concluded_at < h.at
                              and w.lead_id <> l.lead_id
                              and (w.contact_id = l.contact_id or w.company_id = l.company_id)
                          ) as customer
              from unnest(:ids::uuid[], :ats::timestamptz[]) as h (lead_id, at)
              join lead l on l.lead_id = h.lead_id
              join lead_fit fit on fit.lead_id = l.lead_id
              left join lateral
                   (select e.kind, e.channel, c.channel as campaign_channel
                      from evidence e left join campaign c on c.campaign_id = e.campaign_id
                     where e.lead_id = l.lead_id and e.occurred_at <= h.at
                     order by e.occurred_at, e.kind limit 1) f on true
             cross join lateral
                   (select coalesce(sum(e.points * power(2, -extract(epoch from h.at - e.occurred_at)
                                                             ::float8 / 86400 / :halfLife))
                                      filter (where e.occurred_at > coalesce(
                                          (select max(b.at) from handback b
                                            where b.lead_id = l.lead_id and b.at <= h.at),
                                          '-infinity')), 0) as heat,
                           count(e.response_id) as answers,
                           count(distinct e.campaign_id) as campaigns
                      from evidence e
                     where e.lead_id = l.lead_id and e.occurred_at <= h.at) sums
             cross join lateral
                   (select count(*) filter (where s.contact_id is distinct from l.contact_id)
                               as others,
                           count(*) filter (where s.role in ('DECISION_MAKER', 'ECONOMIC_BUYER'))
                               as deciders,
                           count(*) filter (where s.role in ('DECISION_MAKER', 'ECONOMIC_BUYER')
                              and (exists (select from touch t
                                            where t.contact_id = s.contact_id
                                              and t.occurred_at <= h.at
                                              and t.outcome <> 'WRONG_PERSON'
                                              and (t.direction = 'INBOUND' or t.outcome in
                                                   ('TALKED', 'MEETING_SET', 'ASKED_PRICE', 'NOT_NOW')))
                                   or exists (select from response r
                                               where r.contact_id = s.contact_id
                                                 and r.occurred_at <= h.at)))
                               as decider_reached
                      from lead_stakeholder s
                     where s.lead_id = l.lead_id and s.added_at <= h.at) people
             cross join lateral
                   (select min(t.occurred_at) as at
                      from lead_touch lt join touch t on t.touch_id = lt.touch_id
                     where lt.lead_id = l.lead_id and t.occurred_at <= h.at) tried
            """;

    private final JdbcClient jdbc;
    private final Firm firm;

    HandoffReading(JdbcClient jdbc, Firm firm) {
        this.jdbc = jdbc;
        this.firm = firm;
    }

    /** A lead and the moment at which it was handed off. */
    record Moment(UUID lead, Instant at) {}

    /**
     * @param live whether the hand-off happens now, so that what has no date may be believed
     */
    Map<UUID, Traits> traits(List<Moment> moments, boolean live) {
        Map<UUID, Traits> read = new LinkedHashMap<>();
        jdbc.sql(FACTS)
                .param("ids", moments.stream().map(Moment::lead).toArray(UUID[]::new))
                .param(
                        "ats",
                        moments.stream().map(m -> Timestamp.from(m.at())).toArray(Timestamp[]::new))
                .param("halfLife", firm.settings().halfLifeDays())
                .query(
                        row -> {
                            read.put(row.getObject("lead_id", UUID.class), traits(row, live));
                        });
        return read;
    }

    private static Traits traits(ResultSet row, boolean live) throws SQLException {
        Map<String, String> words = new HashMap<>();
        put(words, Trait.SOURCE, SourceWord.of(row.getString("source")));
        put(words, Trait.FIRST_ANSWER, row.getString("kind"));
        put(words, Trait.FIRST_CHANNEL, row.getString("channel"));
        put(words, Trait.CAMPAIGN_CHANNEL, row.getString("campaign_channel"));
        put(words, Trait.CUSTOMER, row.getBoolean("customer") ? "YES" : "NO");
        put(words, Trait.TRIED, row.getTimestamp("tried_at") == null ? "NO" : "YES");
        if (live) {
            put(words, Trait.FIT, row.getString("fit"));
            put(words, Trait.DECIDER, decider(row));
        }
        return new Traits(words, numbers(row));
    }

    private static Map<String, Double> numbers(ResultSet row) throws SQLException {
        Map<String, Double> numbers = new HashMap<>();
        Instant opened = row.getTimestamp("opened_at").toInstant();
        Instant at = row.getTimestamp("at").toInstant();
        Timestamp tried = row.getTimestamp("tried_at");
        numbers.put(Trait.HEAT.name(), row.getDouble("heat"));
        numbers.put(Trait.ANSWERS.name(), row.getDouble("answers"));
        numbers.put(Trait.CAMPAIGNS.name(), row.getDouble("campaigns"));
        numbers.put(Trait.PEOPLE.name(), 1 + row.getDouble("others"));
        numbers.put(Trait.DAYS_TO_WARM.name(), hours(opened, at) / 24);
        if (tried != null) {
            numbers.put(Trait.HOURS_TO_TOUCH.name(), hours(opened, tried.toInstant()));
        }
        return numbers;
    }

    private static String decider(ResultSet row) throws SQLException {
        if (row.getLong("deciders") == 0) {
            return "UNKNOWN";
        }
        return row.getLong("decider_reached") > 0 ? "REACHED" : "NAMED";
    }

    private static double hours(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toSeconds() / 3600.0);
    }

    private static void put(Map<String, String> words, Trait trait, @Nullable String word) {
        if (word != null && !word.isBlank()) {
            words.put(trait.name(), word);
        }
    }
}
