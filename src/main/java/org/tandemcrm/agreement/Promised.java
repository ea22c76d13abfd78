package org.tandemcrm.agreement;

/** What sales promises for a quarter. */
public enum Promised {
    ANSWERS(
            "Answers",
            "Leads whose clock started in the quarter and for whom it is decided: somebody tried to"
                    + " reach them, or they called, within the agreed working hours."),
    ATTEMPTS(
            "Attempts",
            "Leads handed back as unreachable in the quarter: tried as often as agreed since they"
                    + " last became warm."),
    FEEDBACK(
            "Feedback",
            "Warm leads handed over in the quarter and for whom it is decided: accepted or handed"
                    + " back within the agreed working days. One that cooled before says nothing.");

    private final String label;
    private final String definition;

    Promised(String label, String definition) {
        this.label = label;
        this.definition = definition;
    }

    /** The word that a person reads. */
    public String label() {
        return label;
    }

    /** Which leads count, and when it is kept. */
    public String definition() {
        return definition;
    }
}
