package org.tandemcrm.dashboard.balance;

/** Where a load lies. */
public enum Band {
    /** Below 0.7: sales has hours and no warm leads for them. */
    STARVED("Sales is starved"),
    /** From 0.7 to 0.9. */
    BALANCED("Balanced"),
    /** Above 0.9: nothing is left for the day on which more come. */
    OUTRUN("Marketing outruns sales");

    static final double FROM = 0.7;
    static final double TO = 0.9;
    private static final double ROUNDING = 1e-9;

    private final String label;

    Band(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }

    static Band of(double load) {
        if (load < FROM - ROUNDING) {
            return STARVED;
        }
        return load > TO + ROUNDING ? OUTRUN : BALANCED;
    }
}
