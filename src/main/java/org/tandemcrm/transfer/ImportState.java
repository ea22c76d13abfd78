package org.tandemcrm.transfer;

/** How far an import is. */
public enum ImportState {
    UPLOADED("Waits for your go"),
    RUNNING("Running"),
    DONE("Done"),
    FAILED("Failed: nothing was taken over");

    private final String label;

    ImportState(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}
