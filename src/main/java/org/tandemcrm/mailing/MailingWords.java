package org.tandemcrm.mailing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.mailing.text.MailText;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.CurrentUser;

/** Writes the words of mailings. */
@Component
class MailingWords {

    private final JdbcClient jdbc;
    private final CurrentUser current;
    private final Clock clock;

    MailingWords(JdbcClient jdbc, CurrentUser current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    void write(CampaignId campaign, @Nullable Integer step, int version, MailText text) {
        int kept =
                jdbc.sql(
                                version == 0
                                        ? """
                                        insert into mailing (mailing_id, version, campaign_id, step, subject,
                                               preview, body, changed_at, changed_by, state)
                                        values (:id, 1, :campaign, cast(:step as integer), :subject,
                                                :preview, :body, :now, :by, :state)
                                        on conflict do nothing
                                        """
                                        : """
                                        update mailing
                                           set version = version + 1, subject = :subject,
                                               preview = :preview, body = :body,
                                               changed_at = :now, changed_by = :by
                                         where campaign_id = :campaign and version = :version
                                           and step is not distinct from cast(:step as integer)
                                        """)
                        .param("id", MailingId.next().value())
                        .param("campaign", campaign.value())
                        .param("step", step)
                        .param("version", version)
                        .param("subject", text.subject())
                        .param("preview", text.preview())
                        .param("body", text.body())
                        .param("now", now())
                        .param("by", me())
                        .param(
                                "state",
                                (step == null ? MailingState.DRAFT : MailingState.SENDING).name())
                        .update();
        if (kept == 0) {
            throw new StaleEdit("the mail");
        }
        keepVersion(campaign, step);
    }

    /** Letters that went out with these words can be read again, however they change. */
    private void keepVersion(CampaignId campaign, @Nullable Integer step) {
        jdbc.sql(
                        """
                        insert into mailing_words (mailing_id, version, subject, preview, body)
                        select mailing_id, version, subject, preview, body from mailing
                         where campaign_id = :campaign
                           and step is not distinct from cast(:step as integer)
                        """)
                .param("campaign", campaign.value())
                .param("step", step)
                .update();
    }

    private @Nullable UUID me() {
        return current.find().map(viewer -> viewer.id().value()).orElse(null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
