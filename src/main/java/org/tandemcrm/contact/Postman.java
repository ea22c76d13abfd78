package org.tandemcrm.contact;

/** Carries single letters; implemented by whatever speaks with the mail server. */
public interface Postman {

    /** Whether there is a mail server to give letters to. */
    boolean isReady();

    /** Takes the letter in the transaction of the caller and sends it soon. */
    void send(Letter letter);
}
