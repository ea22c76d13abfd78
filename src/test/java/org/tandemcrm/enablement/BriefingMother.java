package org.tandemcrm.enablement;

import java.util.Map;
import org.tandemcrm.contact.Channel;

/** Briefings for tests. */
public final class BriefingMother {

    private BriefingMother() {}

    /** What a launch needs, and no more. */
    public static BriefingText complete() {
        return withTrack("Ask about their freight.");
    }

    public static BriefingText withTrack(String talkTrack) {
        return new BriefingText(
                "Freight on time, or free.",
                talkTrack,
                "Within a day.",
                Map.of(Channel.EMAIL, "By email, never by phone."),
                null,
                null,
                null,
                null);
    }
}
