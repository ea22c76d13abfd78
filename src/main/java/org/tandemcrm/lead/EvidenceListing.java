package org.tandemcrm.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;
import org.tandemcrm.touch.TouchId;

/** The list of a lead's evidence; the parameter {@code lead} says whose. */
public final class EvidenceListing {

    public static final Listing<EvidenceCard> EVIDENCE =
            Listing.<EvidenceCard>named("evidence")
                    .select(
                            """
                            e.evidence_id, e.kind, e.points, e.occurred_at, e.recorded_at, e.what,
                            e.cause, e.response_id, e.touch_id, e.campaign_id, u.name as by_name
                            """)
                    .from("evidence e left join user_account u on u.user_id = e.recorded_by")
                    .where("e.lead_id = :lead")
                    .id("e.evidence_id")
                    .column(
                            Column.choice("kind", "Kind", "e.kind")
                                    .choices(EvidenceKind.class)
                                    .filterable())
                    .column(
                            Column.moment("occurredAt", "When", "e.occurred_at")
                                    .filterable()
                                    .sortable())
                    .defaultSort("-occurredAt")
                    .rows(EvidenceListing::card);

    private EvidenceListing() {}

    static EvidenceCard card(ResultSet row, int n) throws SQLException {
        return new EvidenceCard(
                new EvidenceId(row.getObject("evidence_id", UUID.class)),
                EvidenceKind.valueOf(row.getString("kind")),
                row.getDouble("points"),
                Rows.instant(row, "occurred_at"),
                Rows.instant(row, "recorded_at"),
                row.getString("by_name"),
                row.getString("what"),
                row.getString("cause"),
                Rows.idOrNull(row, "response_id", ResponseId::new),
                Rows.idOrNull(row, "touch_id", TouchId::new),
                Rows.idOrNull(row, "campaign_id", CampaignId::new));
    }
}
