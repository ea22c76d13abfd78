package org.tandemcrm.audience;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.FirmSettings;

/**
 * Who got as many mailings as the company's cap allows: a fixed list counts from its launch, a
 * standing campaign by each of its mailings.
 */
@Component
class OverCap {

    /** So many mailings take a tenth of a second to count: too long for each look at a count. */
    private static final long MANY = 50_000;

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int KEPT_AT_ONCE = 8;

    /** What goes out to people by name, since then. */
    private static final String MAILINGS =
            """
            k.channel in ('EMAIL', 'PRINTED_MAIL') and k.status in ('RUNNING', 'ENDED')
                 and (k.ends_on is null or k.ends_on >= :sinceDay) and k.campaign_id <> :campaign
                 and k.campaign_id not in (select campaign_id from standing_campaign)""";

    /** Where fewer went out than the cap, nobody is asked. */
    private static final String COUNTED =
            """
            select coalesce(array_agg(contact_id) filter (where mailings >= :cap), '{}'::uuid[]) as people,
                   coalesce(sum(mailings), 0) as mailings
              from (select got.contact_id, count(*) as mailings
                      from (select m.contact_id
                              from campaign k
                              join campaign_member m on m.campaign_id = k.campaign_id
                              left join campaign_launch launch on launch.campaign_id = k.campaign_id
                             where %1$s
                               and m.state <> 'BOUNCED'
                               and greatest(case when m.state = 'SENT' then m.state_at
                                                 else least(m.added_at, m.state_at) end,
                                            launch.launched_at) >= :since
                               %2$s
                             union all
                            select m.contact_id
                              from standing_deed d
                              join standing_step s on s.standing_step_id = d.standing_step_id
                              join standing_member m on m.standing_member_id = d.standing_member_id
                             where s.kind in ('MAIL', 'PRINT') and d.made_at >= :since %2$s) got
                     where (select count(*) from campaign k where %1$s) >= :cap
                        or exists (select from standing_deed where made_at >= :since)
                     group by got.contact_id) each
            """;

    private static final String EVERYBODY = COUNTED.formatted(MAILINGS, "");
    private static final String SOME =
            COUNTED.formatted(MAILINGS, "and m.contact_id = any(:known)");

    private final JdbcClient jdbc;
    private final Firm firm;
    private final Clock clock;
    private final Map<Question, Count> kept =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Question, Count> eldest) {
                    return size() > KEPT_AT_ONCE;
                }
            };

    OverCap(JdbcClient jdbc, Firm firm, Clock clock) {
        this.jdbc = jdbc;
        this.firm = firm;
        this.clock = clock;
    }

    /** Everybody at this moment, but for what they got of the campaign itself. */
    UUID[] now(CampaignId campaign) {
        return count(EVERYBODY, question(campaign), Map.of()).people();
    }

    /** Those of the people, at this moment. */
    UUID[] now(CampaignId campaign, UUID[] known) {
        return count(SOME, question(campaign), Map.of("known", known)).people();
    }

    /** Everybody; where many mailings have to be counted it may be half a minute ago. */
    UUID[] lately(CampaignId campaign) {
        Question question = question(campaign);
        Count earlier = kept(question);
        if (earlier != null && earlier.at().plus(KEPT).isAfter(clock.instant())) {
            return earlier.people();
        }
        Count count = count(EVERYBODY, question, Map.of());
        keep(question, count);
        return count.people();
    }

    private Question question(CampaignId campaign) {
        FirmSettings settings = firm.settings();
        return new Question(
                campaign,
                settings.policies().mailingCap(),
                settings.policies().mailingCapDays(),
                settings.zone());
    }

    private @Nullable Count kept(Question question) {
        synchronized (kept) {
            return kept.get(question);
        }
    }

    private void keep(Question question, Count count) {
        synchronized (kept) {
            if (count.mailings() >= MANY) {
                kept.put(question, count);
            } else {
                kept.remove(question);
            }
        }
    }

    private Count count(String sql, Question question, Map<String, ?> more) {
        Instant now = clock.instant();
        Instant since = now.minus(Duration.ofDays(question.days()));
        return jdbc.sql(sql)
                .param("campaign", question.campaign().value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("sinceDay", since.atZone(question.zone()).toLocalDate())
                .param("cap", question.cap())
                .params(more)
                .query(
                        (row, n) ->
                                new Count(
                                        (UUID[]) row.getArray("people").getArray(),
                                        row.getLong("mailings"),
                                        now))
                .single();
    }

    private record Question(CampaignId campaign, int cap, int days, ZoneId zone) {}

    /**
     * @param mailings how many had to be counted for it
     */
    private record Count(UUID[] people, long mailings, Instant at) {}
}
