package org.tandemcrm.campaign;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.ContactId;

/**
 * What a code says that somebody reads out.
 *
 * @param contact whose code it is; null where everybody has the same
 */
public record CodeMeaning(CampaignId campaign, @Nullable ContactId contact) {}
