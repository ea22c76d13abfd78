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
        return BriefingText.NONE
                .with(BriefingPart.VALUE_PROPOSITION, "Freight on time, or free.")
                .with(BriefingPart.TALK_TRACK, talkTrack)
                .with(BriefingPart.FOLLOW_UP_RULE, "Within a day.")
                .withFollowUpRules(Map.of(Channel.EMAIL, "By email, never by phone."));
    }
}
