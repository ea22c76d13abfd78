package org.tandemcrm.campaign;

/** How far a campaign is. */
public enum CampaignStatus {
    PLANNED("Planned"),
    BRIEFED("Briefed"),
    RUNNING("Running"),
    ENDED("Ended"),
    CANCELLED("Cancelled");

    private final String label;

    CampaignStatus(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}
