package org.tandemcrm.mailing;

/** Knows how many of the mails that came wait for one of us; implemented where they are read. */
public interface WaitingMail {

    long count();
}
