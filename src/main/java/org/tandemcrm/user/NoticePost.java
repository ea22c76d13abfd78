package org.tandemcrm.user;

/** Takes notices out of the house; implemented by whatever speaks with the mail server. */
public interface NoticePost {

    /** Whether letters go out at all. */
    boolean isReady();

    /** Takes the letter in the transaction of the caller and sends it soon. */
    void send(NoticeLetter letter);
}
