package org.tandemcrm.web;

/** The version of a record as an ETag. */
public final class Etags {

    private Etags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }
}
