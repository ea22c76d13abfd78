package org.tandemcrm.campaign;

import org.tandemcrm.contact.ContactId;

/** A response was recorded by mistake and is gone; listeners run in the same transaction. */
public record ResponseTakenBack(ResponseId response, CampaignId campaign, ContactId contact) {}
