package org.tandemcrm.transfer;

/** A row cannot be taken over; the message is the reason that a person reads beside it. */
class Unfit extends RuntimeException {

    Unfit(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
