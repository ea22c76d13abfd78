package org.tandemcrm.mailing.inbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactId;

/** Asks beforehand whether something can be written down, so that no façade has to refuse it. */
@Component
class Ground {

    private final JdbcClient jdbc;

    Ground(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands in the way, if anything. */
    Optional<String> obstacle(@Nullable CampaignId campaign, ContactId contact) {
        if (isDiscarded("contact", contact.value())) {
            return Optional.of("The person is in the trash.");
        }
        return campaign != null && isDiscarded("campaign", campaign.value())
                ? Optional.of("The campaign is in the trash.")
                : Optional.empty();
    }

    private boolean isDiscarded(String table, java.util.UUID id) {
        return jdbc.sql(
                        table.equals("contact")
                                ? "select deleted_at is not null from contact where contact_id = ?"
                                : "select deleted_at is not null from campaign where campaign_id = ?")
                .param(id)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }
}
