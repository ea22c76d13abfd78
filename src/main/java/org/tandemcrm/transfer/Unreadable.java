package org.tandemcrm.transfer;

/** A whole file cannot be read as rows; the message says why. */
class Unreadable extends RuntimeException {

    Unreadable(String reason) {
        super(reason);
    }
}
