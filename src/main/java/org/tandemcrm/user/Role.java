package org.tandemcrm.user;

/** The part that someone plays in the company; a person may play several. */
public enum Role {
    OWNER("Owner", "Sees and may do everything, settings and people included."),
    MARKETER("Marketer", "Plans campaigns and their costs, imports, warms the cold."),
    SALESPERSON("Salesperson", "Works the queue of warm leads and closes deals."),
    COLLEAGUE("Colleague", "Reads, adds contacts, and tells what customers say.");

    private final String label;
    private final String line;

    Role(String label, String line) {
        this.label = label;
        this.line = line;
    }

    /** The name that a person reads. */
    public String label() {
        return label;
    }

    /** What the role is for, in one sentence. */
    public String line() {
        return line;
    }
}
