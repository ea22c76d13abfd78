package org.tandemcrm.contact;

/** Carries single letters; implemented by whatever speaks with the mail server. */
public interface Postman {

    /** Whether there is a mail server to give letters to. */
    boolean isReady();

    /**
     * The address of this Tandem as its owner set it, as in https://tandem.example.com: what a
     * stranger's browser calls it must not stand in a letter.
     */
    String site();

    /** Takes the letter in the transaction of the caller and sends it soon. */
    void send(Letter letter);
}
