package org.tandemcrm.campaign;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactPanel;
import org.tandemcrm.web.Panel;

/** Shows on a contact's page which campaigns reached them and which they answered. */
@Component
@Order(30)
class CampaignsOfContact implements ContactPanel {

    private static final int MOST = 12;

    private final JdbcClient jdbc;

    CampaignsOfContact(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One campaign on a contact's page; no state if they answered without being on the list. */
    public record Line(
            CampaignId id, String name, @Nullable MemberState state, int responses, Instant at) {}

    @Override
    public Optional<Panel> of(ContactId contact) {
        List<Line> lines = lines(contact);
        return Panel.ofLines("Campaigns", "campaign/of-contact", lines);
    }

    private List<Line> lines(ContactId contact) {
        return jdbc.sql(
                        """
                        select g.campaign_id, g.name, m.state, coalesce(r.responses, 0) as responses,
                               greatest(m.state_at, r.latest) as at
                          from campaign g
                          left join campaign_member m
                            on m.campaign_id = g.campaign_id and m.contact_id = :contact
                          left join (select campaign_id, count(*) as responses,
                                            max(occurred_at) as latest
                                       from response where contact_id = :contact
                                      group by campaign_id) r on r.campaign_id = g.campaign_id
                         where g.deleted_at is null
                           and (m.contact_id is not null or r.campaign_id is not null)
                         order by at desc, g.campaign_id limit :most
                        """)
                .param("contact", contact.value())
                .param("most", MOST)
                .query(
                        (row, n) -> {
                            String state = row.getString("state");
                            return new Line(
                                    new CampaignId(row.getObject("campaign_id", UUID.class)),
                                    row.getString("name"),
                                    state == null ? null : MemberState.valueOf(state),
                                    row.getInt("responses"),
                                    row.getObject("at", OffsetDateTime.class).toInstant());
                        })
                .list();
    }
}
