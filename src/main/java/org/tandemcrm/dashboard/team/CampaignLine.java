package org.tandemcrm.dashboard.team;

import org.tandemcrm.attribution.CampaignCredit;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.Share;

/**
 * One campaign in the days that are looked at.
 *
 * @param responses the answers to it
 * @param won of the leads that it made warm, those that have been won by now
 * @param money what it earned and cost
 */
public record CampaignLine(
        CampaignId id, String name, long responses, Share won, CampaignCredit money) {}
