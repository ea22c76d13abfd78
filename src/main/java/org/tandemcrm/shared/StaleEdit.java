package org.tandemcrm.shared;

/** Somebody else saved the record after the editor had opened it. */
public class StaleEdit extends RuntimeException {

    public StaleEdit(String what) {
        super(what);
    }
}
