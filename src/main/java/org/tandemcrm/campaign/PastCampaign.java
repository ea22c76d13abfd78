package org.tandemcrm.campaign;

/** A campaign with the status that it already has. */
public record PastCampaign(CampaignDetails details, CampaignStatus status) {}
