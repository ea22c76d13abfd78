package org.tandemcrm.contact;

/** The way by which one person reaches another. */
public enum Channel {
    EMAIL("Email"),
    PHONE("Phone"),
    MESSAGE("Message"),
    POST("Post"),
    VISIT("Visit"),
    MEETING("Meeting"),
    EVENT("Event"),
    WEB("Web");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}
