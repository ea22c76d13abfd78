package org.tandemcrm.campaign;

/** A campaign offers the prices of another list than before. */
public record CampaignOfferChanged(CampaignId campaign) {}
