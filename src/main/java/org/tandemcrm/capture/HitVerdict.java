package org.tandemcrm.capture;

/** What became of one hit of a tracked link; every hit is kept, whatever its verdict. */
public enum HitVerdict {
    INTEREST("Interest", "A person whom we know followed their own link: a response."),
    AGAIN("Again that day", "The same person followed the same link a second time on that day."),
    VISIT("Visit", "Somebody followed a link that names nobody."),
    WAITING(
            "Waits",
            "In the first ten minutes after sending, a click waits fifteen seconds, until it is clear"
                    + " that no machine opens every link."),
    EARLY(
            "Before the launch",
            "The campaign had not begun: whoever followed the link was led on, and nothing counts."),
    HEAD("Asked for the head only", "Programs that test links ask for the head of a page only."),
    PREFETCH("Loaded in advance", "The browser said that it loads the page before anybody asks."),
    SCANNER("Known program", "The program names itself as a scanner, a preview or a robot."),
    NO_AGENT("Nameless program", "Every browser names itself; this program did not."),
    BEFORE_SENDING(
            "Before sending", "Nobody can click before the letter is out, or within one second."),
    SWEEP(
            "Opened every link",
            "In the first ten minutes after sending: two links of one letter within two seconds, or"
                    + " three within ten.");

    private final String label;
    private final String rule;

    HitVerdict(String label, String rule) {
        this.label = label;
        this.rule = rule;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }

    /** The rule in a sentence. */
    public String rule() {
        return rule;
    }

    /** Whether a machine did it. */
    public boolean isExcluded() {
        return ordinal() > EARLY.ordinal();
    }
}
