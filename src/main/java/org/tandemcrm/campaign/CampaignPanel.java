package org.tandemcrm.campaign;

import java.util.Optional;
import org.tandemcrm.web.Panel;

/** What modules above campaigns add to a campaign's page; beans of it stand in their order. */
public interface CampaignPanel {

    Optional<Panel> of(CampaignId campaign);
}
