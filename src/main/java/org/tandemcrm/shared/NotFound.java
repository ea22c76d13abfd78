package org.tandemcrm.shared;

/** What was asked for is not there, or the reader may not know that it is. */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what);
    }
}
