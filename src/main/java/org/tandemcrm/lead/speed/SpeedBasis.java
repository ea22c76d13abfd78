package org.tandemcrm.lead.speed;

/** From which moment a wait is counted. */
public enum SpeedBasis {
    /** From what the customer did. */
    RESPONSE("since their response"),
    /** From when sales had the lead. */
    HANDOFF("since sales had it");

    private final String label;

    SpeedBasis(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
