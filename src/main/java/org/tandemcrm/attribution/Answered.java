package org.tandemcrm.attribution;

import org.tandemcrm.campaign.CampaignId;

/** A campaign that was answered on the way to a sale. */
record Answered(CampaignId id, String name) {}
