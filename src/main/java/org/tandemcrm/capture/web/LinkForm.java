package org.tandemcrm.capture.web;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.capture.FormId;
import org.tandemcrm.capture.Medium;
import org.tandemcrm.capture.NewLink;

/**
 * A tracked link as a marketer types it.
 *
 * @param form the form to which it leads; then the target is not asked
 */
record LinkForm(
        @Nullable String label,
        @Nullable Medium medium,
        @Nullable String target,
        @Nullable String form) {

    static final LinkForm EMPTY = new LinkForm(null, Medium.PRINT, null, null);

    NewLink link(CampaignId campaign) {
        return new NewLink(
                campaign,
                label == null ? "" : label,
                medium == null ? Medium.WEB : medium,
                target,
                form == null || form.isBlank() ? null : FormId.of(form));
    }
}
