package org.tandemcrm.lead;

import org.jspecify.annotations.Nullable;

/** The usual reasons to call or visit somebody who wrote, each with the letter that chooses it. */
public enum ChannelReason {
    ASKED("They gave a number and asked to be called", "a"),
    URGENT("It is urgent", "i"),
    NO_REPLY("No answer to two mails", "w");

    private final String label;
    private final String key;

    ChannelReason(String label, String key) {
        this.label = label;
        this.key = key;
    }

    /** The words that are kept, and that a person reads. */
    public String label() {
        return label;
    }

    public String key() {
        return key;
    }

    /** What somebody wrote themselves counts before what they chose. */
    public static @Nullable String words(@Nullable String own, @Nullable ChannelReason chosen) {
        if (own != null && !own.isBlank()) {
            return own;
        }
        return chosen == null ? null : chosen.label();
    }
}
