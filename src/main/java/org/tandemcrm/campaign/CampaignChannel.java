package org.tandemcrm.campaign;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;

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

    /** The way by which it reaches each single person, if it goes out to people by name. */
    public @Nullable Channel mailing() {
        return switch (this) {
            case EMAIL -> Channel.EMAIL;
            case PRINTED_MAIL -> Channel.POST;
            default -> null;
        };
    }

    /** The words that a person reads where its medium is known too. */
    public String told(@Nullable Medium medium) {
        return medium == null ? label : label + ", " + medium.label().toLowerCase(Locale.ROOT);
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}
