package org.tandemcrm.campaign;

import java.util.List;

/** A rule of a module above that a launch must pass (R7). */
public interface LaunchGate {

    /** What is missing before the campaign may launch, a sentence each; empty if nothing is. */
    List<String> missing(CampaignId campaign);
}
