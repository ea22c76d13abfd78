package org.tandemcrm.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.contact.ContactId;

/** The tables of tracked links and their codes. */
@Component
class LinkRows {

    private static final String CARDS =
            """
            select l.*, f.title as form_title,
                   (select min(c.code) from link_code c
                     where c.link_id = l.link_id and c.contact_id is null) as code,
                   (select count(*) from link_code c
                     where c.link_id = l.link_id and c.contact_id is not null) as personal,
                   h.hits, h.people, h.visits, h.excluded
              from tracked_link l
              left join capture_form f on f.form_id = l.form_id
              cross join lateral (
                   select count(*) as hits,
                          count(distinct c.contact_id)
                              filter (where h.verdict in ('INTEREST', 'AGAIN')) as people,
                          count(*) filter (where h.verdict = 'VISIT') as visits,
                          count(*) filter (where h.verdict not in
                              ('INTEREST', 'AGAIN', 'VISIT', 'WAITING', 'EARLY')) as excluded
                     from link_hit h join link_code c on c.code = h.code
                    where c.link_id = l.link_id) h
            """;

    private final JdbcClient jdbc;

    LinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a code leads to. */
    record Aim(
            String code,
            LinkId link,
            CampaignId campaign,
            String label,
            Medium medium,
            @Nullable ContactId contact,
            @Nullable Instant sentAt,
            @Nullable String target,
            @Nullable String slug,
            boolean closed,
            Doorway doorway,
            boolean known) {

        /** Whether following it is interest of somebody whom we know. */
        boolean counts() {
            return known && doorway == Doorway.OPEN;
        }
    }

    Optional<Aim> aim(String code) {
        return jdbc.sql(
                        """
                        select k.code, l.link_id, l.campaign_id, l.label, l.medium, k.contact_id,
                               k.sent_at, l.target_address, f.slug, c.status, c.deleted_at,
                               l.closed_at is not null or c.status = 'CANCELLED'
                                   or coalesce(l.target_address, f.slug) is null as closed,
                               p.contact_id is not null and p.deleted_at is null as known
                          from link_code k
                          join tracked_link l on l.link_id = k.link_id
                          join campaign c on c.campaign_id = l.campaign_id
                          left join capture_form f on f.form_id = l.form_id
                          left join contact p on p.contact_id = k.contact_id
                         where k.code = ?
                        """)
                .param(code)
                .query(LinkRows::aim)
                .optional();
    }

    void insert(LinkId id, NewLink link, boolean automatic, Instant now, @Nullable UUID by) {
        jdbc.sql(
                        """
                        insert into tracked_link (link_id, campaign_id, label, medium, target_address,
                               form_id, automatic, created_at, created_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (campaign_id, target_address, medium) where automatic do nothing
                        """)
                .param(id.value())
                .param(link.campaign().value())
                .param(link.label())
                .param(link.medium().name())
                .param(link.target())
                .param(link.form() == null ? null : link.form().value())
                .param(automatic)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(by)
                .update();
    }

    boolean hasForm(FormId form) {
        return jdbc.sql("select exists (select from capture_form where form_id = ?)")
                .param(form.value())
                .query(Boolean.class)
                .single();
    }

    void insertCode(String code, LinkId link, Instant now) {
        jdbc.sql("insert into link_code (code, link_id, made_at) values (?, ?, ?)")
                .params(code, link.value(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Closes a link, or opens it again. */
    int close(LinkId link, @Nullable Instant at) {
        return jdbc.sql("update tracked_link set closed_at = ? where link_id = ?")
                .param(at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param(link.value())
                .update();
    }

    Optional<LinkCard> card(LinkId link) {
        return jdbc.sql(CARDS + " where l.link_id = ?")
                .param(link.value())
                .query(LinkRows::card)
                .optional();
    }

    /** In any order; unknown ones are left out. */
    List<LinkCard> cards(Collection<LinkId> links) {
        return jdbc.sql(CARDS + " where l.link_id = any(?)")
                .param(links.stream().map(LinkId::value).toArray(UUID[]::new))
                .query(LinkRows::card)
                .list();
    }

    List<LinkCard> of(CampaignId campaign) {
        return jdbc.sql(CARDS + " where l.campaign_id = ? order by l.created_at desc, l.link_id")
                .param(campaign.value())
                .query(LinkRows::card)
                .list();
    }

    private static LinkCard card(ResultSet row, int n) throws SQLException {
        UUID form = row.getObject("form_id", UUID.class);
        return new LinkCard(
                new LinkId(row.getObject("link_id", UUID.class)),
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                row.getString("label"),
                Medium.valueOf(row.getString("medium")),
                row.getString("target_address"),
                form == null ? null : new FormId(form),
                row.getString("form_title"),
                row.getString("code"),
                row.getLong("personal"),
                row.getLong("hits"),
                row.getLong("people"),
                row.getLong("visits"),
                row.getLong("excluded"),
                instant(row, "closed_at"));
    }

    private static Aim aim(ResultSet row, int n) throws SQLException {
        UUID contact = row.getObject("contact_id", UUID.class);
        return new Aim(
                row.getString("code"),
                new LinkId(row.getObject("link_id", UUID.class)),
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                row.getString("label"),
                Medium.valueOf(row.getString("medium")),
                contact == null ? null : new ContactId(contact),
                instant(row, "sent_at"),
                row.getString("target_address"),
                row.getString("slug"),
                row.getBoolean("closed"),
                Doorway.of(
                        CampaignStatus.valueOf(row.getString("status")),
                        row.getObject("deleted_at") != null),
                row.getBoolean("known"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
