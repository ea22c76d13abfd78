package org.tandemcrm.capture;

import org.tandemcrm.campaign.ResponseKind;

/** Where a tracked link stands. */
public enum Medium {
    PRINT("On print, as a code to scan"),
    MAIL("In emails"),
    WEB("On web pages and in messages");

    private final String label;

    Medium(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }

    /** What following it is, as a response. */
    ResponseKind kind() {
        return this == PRINT ? ResponseKind.SCANNED : ResponseKind.CLICKED;
    }
}
