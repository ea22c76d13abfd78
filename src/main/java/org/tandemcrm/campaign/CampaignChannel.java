package org.tandemcrm.campaign;

/** The medium by which a campaign reaches many people. */
public enum CampaignChannel {
    PRINTED_MAIL("Printed mail"),
    FLYER("Flyer"),
    EMAIL("Email"),
    EVENT("Event or trade show"),
    ADVERTISEMENT("Advertisement"),
    WEB("Web page"),
    PRESS("Press"),
    PARTNER("Partner"),
    REFERRAL("Referral programme"),
    PHONE_IN("Phone-in"),
    OTHER("Other");

    private final String label;

    CampaignChannel(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}
