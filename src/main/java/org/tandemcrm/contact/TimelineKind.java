package org.tandemcrm.contact;

/** What sort of thing happened with a contact. */
public enum TimelineKind {
    RESPONSE("Response"),
    TOUCH("Touch"),
    TEMPERATURE("Temperature"),
    HAND("Whose turn"),
    DEAL("Deal"),
    NOTE("Note"),
    TASK("Task"),
    CONSENT("Consent"),
    MAIL("Mail");

    private final String label;

    TimelineKind(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}
