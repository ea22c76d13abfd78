package org.tandemcrm.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.touch.TouchId;

/** A piece of evidence as the API shows it. */
public record EvidenceCard(
        EvidenceId id,
        EvidenceKind kind,
        double points,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String recordedByName,
        String what,
        @Nullable String cause,
        @Nullable ResponseId responseId,
        @Nullable TouchId touchId,
        @Nullable CampaignId campaignId) {}
