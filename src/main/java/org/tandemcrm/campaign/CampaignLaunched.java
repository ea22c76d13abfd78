package org.tandemcrm.campaign;

import java.time.Instant;

/** A campaign started to run. */
public record CampaignLaunched(CampaignId campaign, Instant at) {}
