package org.tandemcrm.campaign;

/** A campaign has another name; told in the same transaction. */
public record CampaignRenamed(CampaignId campaign) {}
