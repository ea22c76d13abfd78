package org.tandemcrm.deal.pace;

/** What became of a deal's stay at a stage. */
public enum VisitEnd {
    STILL_THERE("Still there"),
    MOVED_ON("Moved on"),
    MOVED_BACK("Moved back"),
    WON("Won"),
    LOST("Lost");

    private final String label;

    VisitEnd(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean isOver() {
        return this != STILL_THERE;
    }

    /** The deal came to a later stage or was won. */
    boolean isForward() {
        return this == MOVED_ON || this == WON;
    }
}
