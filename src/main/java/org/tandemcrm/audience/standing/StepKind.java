package org.tandemcrm.audience.standing;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;

/** What one step of a standing campaign is. */
public enum StepKind {
    MAIL("Email", Channel.EMAIL),
    PRINT("Print run", Channel.POST),
    /** One of us does it for one person: no mailing, so that no refusal of mailings forbids it. */
    TASK("Task", null);

    private final String label;
    private final @Nullable Channel channel;

    StepKind(String label, @Nullable Channel channel) {
        this.label = label;
        this.channel = channel;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }

    /** The channel of the mailing that it is, if it is one. */
    public @Nullable Channel channel() {
        return channel;
    }
}
