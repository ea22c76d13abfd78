package org.tandemcrm.enablement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.user.Journal;
import org.tandemcrm.user.UserId;

/** The tables of briefings; a version is never changed, the next one takes its place. */
@Component
class BriefingRows {

    private static final String CARDS =
            """
            select b.briefing_version_id, b.campaign_id, b.version, b.material,
                   b.value_proposition, b.talk_track, b.follow_up_rule, b.questions, b.prices,
                   b.rivals, b.professional, b.knowledgeable, b.attached, b.price_list, b.written_by, u.name as writer, b.written_at,
                   array(select f.channel from briefing_follow_up f
                          where f.briefing_version_id = b.briefing_version_id
                          order by f.channel) as channels,
                   array(select f.rule from briefing_follow_up f
                          where f.briefing_version_id = b.briefing_version_id
                          order by f.channel) as rules
              from briefing_version b join user_account u on u.user_id = b.written_by
             where b.campaign_id = :campaign
            """;

    private final JdbcClient jdbc;
    private final Journal journal;

    BriefingRows(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** That somebody read a version. */
    record Confirmation(UserId user, int version, Instant at) {}

    Optional<BriefingCard> latest(CampaignId campaign) {
        return cards(campaign, " order by b.version desc limit 1").stream().findFirst();
    }

    Optional<BriefingCard> version(CampaignId campaign, int version) {
        return cards(campaign, " and b.version = " + version).stream().findFirst();
    }

    /** The last version that asked for confirmations. */
    Optional<BriefingCard> latestMaterial(CampaignId campaign) {
        return cards(campaign, " and b.material order by b.version desc limit 1").stream()
                .findFirst();
    }

    /** Throws DuplicateKeyException if that version is there already. */
    void insert(BriefingCard card) {
        UUID id = Ids.next();
        BriefingText text = card.text();
        jdbc.sql(
                        """
                        insert into briefing_version (briefing_version_id, campaign_id, version,
                            material, value_proposition, talk_track, follow_up_rule, questions,
                            prices, rivals, professional, knowledgeable, attached, price_list,
                            written_by, written_at)
                        values (:id, :campaign, :version, :material, :value_proposition,
                            :talk_track, :follow_up_rule, :questions, :prices, :rivals,
                            :professional, :knowledgeable, :attached, :price_list, :by, :at)
                        """)
                .param("id", id)
                .param("campaign", card.campaignId().value())
                .param("version", card.version())
                .param("material", card.material())
                .params(columns(text))
                .param("by", card.writtenBy().value())
                .param("at", card.writtenAt().atOffset(ZoneOffset.UTC))
                .update();
        journal.inserted("briefing_version", List.of(id));
        text.followUpRules().forEach((channel, rule) -> insert(id, channel, rule));
    }

    private static Map<String, @Nullable String> columns(BriefingText text) {
        Map<String, @Nullable String> columns = new HashMap<>();
        for (BriefingPart part : BriefingPart.values()) {
            columns.put(part.column(), text.of(part));
        }
        return columns;
    }

    private void insert(UUID version, Channel channel, String rule) {
        jdbc.sql(
                        """
                        insert into briefing_follow_up (briefing_follow_up_id, briefing_version_id,
                            channel, rule)
                        values (:id, :version, :channel, :rule)
                        """)
                .param("id", Ids.next())
                .param("version", version)
                .param("channel", channel.name())
                .param("rule", rule)
                .update();
    }

    /** Keeps that the person read the version; a second time changes nothing. */
    void confirm(CampaignId campaign, int version, UserId user, Instant at) {
        jdbc.sql(
                        """
                        insert into briefing_confirmation (briefing_confirmation_id,
                            briefing_version_id, user_id, confirmed_at)
                        select :id, briefing_version_id, :user, :at from briefing_version
                         where campaign_id = :campaign and version = :version
                        on conflict (briefing_version_id, user_id) do nothing
                        """)
                .param("id", Ids.next())
                .param("user", user.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("campaign", campaign.value())
                .param("version", version)
                .update();
    }

    /**
     * Each person's latest confirmation of that version or a later one; its writers have read it.
     */
    Map<UserId, Confirmation> confirmationsSince(CampaignId campaign, int version) {
        Map<UserId, Confirmation> latest = new HashMap<>();
        jdbc.sql(
                        """
                        select c.user_id, b.version, c.confirmed_at as at
                          from briefing_confirmation c
                          join briefing_version b using (briefing_version_id)
                         where b.campaign_id = :campaign and b.version >= :version
                        union all
                        select b.written_by, b.version, b.written_at
                          from briefing_version b
                         where b.campaign_id = :campaign and b.version >= :version
                        order by 2
                        """)
                .param("campaign", campaign.value())
                .param("version", version)
                .query(
                        row -> {
                            UserId user = new UserId(row.getObject("user_id", UUID.class));
                            latest.put(
                                    user,
                                    new Confirmation(user, row.getInt(2), instant(row, "at")));
                        });
        return latest;
    }

    private List<BriefingCard> cards(CampaignId campaign, String which) {
        return jdbc.sql(CARDS + which)
                .param("campaign", campaign.value())
                .query((row, n) -> card(row))
                .list();
    }

    private static BriefingCard card(ResultSet row) throws SQLException {
        return new BriefingCard(
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                row.getInt("version"),
                row.getBoolean("material"),
                text(row),
                new UserId(row.getObject("written_by", UUID.class)),
                row.getString("writer"),
                instant(row, "written_at"));
    }

    private static BriefingText text(ResultSet row) throws SQLException {
        Map<BriefingPart, String> written = new EnumMap<>(BriefingPart.class);
        for (BriefingPart part : BriefingPart.values()) {
            String words = row.getString(part.column());
            if (words != null) {
                written.put(part, words);
            }
        }
        return new BriefingText(written, rules(row));
    }

    private static Map<Channel, String> rules(ResultSet row) throws SQLException {
        String[] channels = (String[]) row.getArray("channels").getArray();
        String[] texts = (String[]) row.getArray("rules").getArray();
        Map<Channel, String> rules = new EnumMap<>(Channel.class);
        for (int i = 0; i < channels.length; i++) {
            rules.put(Channel.valueOf(channels[i]), texts[i]);
        }
        return rules;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
