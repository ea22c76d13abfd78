package org.tandemcrm.capture.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.capture.FormId;
import org.tandemcrm.capture.LinkCard;
import org.tandemcrm.capture.LinkId;
import org.tandemcrm.capture.Medium;

/**
 * A tracked link as programs read it.
 *
 * @param target the address to which it leads; null where it leads to a form
 * @param code the general code, and the address that a print or a page names; null where each code
 *     names a person
 * @param hits all that came, machines too
 * @param people who followed their own code
 * @param visits hits that count and name nobody
 * @param excluded hits of machines
 */
record LinkJson(
        LinkId id,
        CampaignId campaignId,
        String label,
        Medium medium,
        @Nullable String target,
        @Nullable FormId formId,
        @Nullable String code,
        @Nullable String address,
        long personalCodes,
        long hits,
        long people,
        long visits,
        long excluded,
        @Nullable Instant closedAt) {

    static LinkJson of(LinkCard card) {
        return new LinkJson(
                card.id(),
                card.campaign(),
                card.label(),
                card.medium(),
                card.target(),
                card.form(),
                card.code(),
                card.code() == null ? null : CaptureFrame.site() + "/r/" + card.code(),
                card.personalCodes(),
                card.hits(),
                card.people(),
                card.visits(),
                card.excluded(),
                card.closedAt());
    }
}
