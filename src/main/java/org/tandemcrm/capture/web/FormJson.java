package org.tandemcrm.capture.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.capture.FormCard;
import org.tandemcrm.capture.FormDetails;
import org.tandemcrm.capture.FormField;
import org.tandemcrm.capture.FormId;

/**
 * A form as programs read it.
 *
 * @param address where strangers find it; with /frame behind it other sites may show it
 * @param wordingVersion the version of what people tick
 * @param answers how often people have sent it
 */
record FormJson(
        FormId id,
        long version,
        CampaignId campaignId,
        String slug,
        String title,
        @Nullable String intro,
        Set<FormField> fields,
        Set<FormField> required,
        @Nullable String consentWording,
        boolean doubleOptIn,
        String button,
        String thanks,
        @Nullable String nextAddress,
        List<String> frameOrigins,
        List<FormBody.Heard> heard,
        List<FormBody.Custom> custom,
        String address,
        int wordingVersion,
        long answers,
        @Nullable Instant closedAt) {

    static FormJson of(FormCard card) {
        FormDetails form = card.details();
        return new FormJson(
                card.id(),
                card.version(),
                card.campaign(),
                form.slug(),
                form.title(),
                form.intro(),
                form.fields(),
                form.required(),
                form.consentWording(),
                form.doubleOptIn(),
                form.button(),
                form.thanks(),
                form.nextAddress(),
                form.frameOrigins(),
                FormBody.heard(form),
                FormBody.custom(form),
                CaptureFrame.site() + "/f/" + form.slug(),
                card.wordingVersion(),
                card.answers(),
                card.closedAt());
    }
}
