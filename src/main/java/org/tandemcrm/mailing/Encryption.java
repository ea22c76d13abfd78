package org.tandemcrm.mailing;

/** How the line to a mail server is kept from listeners. */
public enum Encryption {
    STARTTLS("STARTTLS (usual, port 587)", 587),
    TLS("TLS from the start (port 465)", 465),
    NONE("None (only inside your own network)", 25);

    private final String label;
    private final int usualPort;

    Encryption(String label, int usualPort) {
        this.label = label;
        this.usualPort = usualPort;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }

    public int usualPort() {
        return usualPort;
    }
}
