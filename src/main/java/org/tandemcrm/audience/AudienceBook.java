package org.tandemcrm.audience;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.UserId;

/** Reads and writes the rows of audiences. */
@Component
class AudienceBook {

    private final JdbcClient jdbc;
    private final CurrentUser me;
    private final Clock clock;

    AudienceBook(JdbcClient jdbc, CurrentUser me, Clock clock) {
        this.jdbc = jdbc;
        this.me = me;
        this.clock = clock;
    }

    Optional<AudienceCard> find(CampaignId campaign) {
        return jdbc.sql("select * from audience where campaign_id = ?")
                .param(campaign.value())
                .query(AudienceBook::card)
                .optional();
    }

    /** Keeps the rules if nobody kept others since the editor opened that version. */
    void write(CampaignId campaign, int version, RuleGroup rules) {
        int kept =
                jdbc.sql(
                                version == 0
                                        ? """
                                        insert into audience values (:campaign, 1, :rules::jsonb, :now, :me)
                                        on conflict do nothing
                                        """
                                        : """
                                        update audience set version = version + 1, rules = :rules::jsonb,
                                               changed_at = :now, changed_by = :me
                                         where campaign_id = :campaign and version = :version
                                        """)
                        .param("campaign", campaign.value())
                        .param("version", version)
                        .param("rules", RuleJson.stored(rules))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("me", actor())
                        .update();
        if (kept == 0) {
            throw new StaleEdit("Somebody changed this audience after you opened it.");
        }
    }

    /** Whether the campaign draws people every day instead of once. */
    boolean isStanding(CampaignId campaign) {
        return jdbc.sql("select exists (select from standing_campaign where campaign_id = ?)")
                .param(campaign.value())
                .query(Boolean.class)
                .single();
    }

    /** The subjects of the mails that a standing campaign sends, by the place of their step. */
    SortedMap<Integer, String> mailSteps(CampaignId campaign) {
        SortedMap<Integer, String> steps = new TreeMap<>();
        jdbc.sql(
                        """
                        select position, what from standing_step
                         where campaign_id = ? and kind = 'MAIL'
                        """)
                .param(campaign.value())
                .query(
                        row -> {
                            steps.put(row.getInt(1), row.getString(2));
                        });
        return steps;
    }

    private @Nullable UUID actor() {
        return me.find().map(viewer -> viewer.id().value()).orElse(null);
    }

    private static AudienceCard card(ResultSet row, int n) throws SQLException {
        UUID by = row.getObject("changed_by", UUID.class);
        return new AudienceCard(
                row.getInt("version"),
                RuleJson.restored(row.getString("rules")),
                row.getTimestamp("changed_at").toInstant(),
                by == null ? null : new UserId(by));
    }
}
