package org.tandemcrm.campaign;

/** A campaign reaches people by another medium; told in the same transaction. */
public record CampaignChannelChanged(
        CampaignId campaign, CampaignChannel before, CampaignChannel after) {}
