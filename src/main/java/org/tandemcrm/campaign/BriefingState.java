package org.tandemcrm.campaign;

/**
 * How far sales is with a campaign's briefing.
 *
 * @param complete whether it has what a launch needs
 * @param confirmed how many of those who are asked have confirmed it
 * @param asked how many are asked
 */
public record BriefingState(boolean complete, int confirmed, int asked) {

    /** Nobody wrote a line. */
    public static final BriefingState NONE = new BriefingState(false, 0, 0);

    /** The words that a person reads. */
    public String label() {
        if (!complete) {
            return "not ready";
        }
        return asked == 0 ? "ready" : "read by %d of %d".formatted(confirmed, asked);
    }
}
