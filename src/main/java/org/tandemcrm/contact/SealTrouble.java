package org.tandemcrm.contact;

/** The secret key is not the one with which this database was begun. */
class SealTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealTrouble() {
        super(
                "The secret key is not the one with which this database was begun, so nobody who"
                        + " opted out would be recognised.");
    }
}
