package org.tandemcrm.web;

import java.util.Locale;

/**
 * A problem that the API can answer, explained for people at /problems and its name.
 *
 * @param status with which it comes
 * @param meaning what has happened
 * @param remedy what to do about it
 */
public record Problem(String name, int status, String meaning, String remedy) {

    private static final String PAGES = "/problems/";

    static String typeOf(String name) {
        return PAGES + name;
    }

    /** The name in words, as in "Cold lead". */
    static String titleOf(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('-', ' ');
    }

    /** The URI reference under which programs know it, which is the address of its page. */
    public String type() {
        return typeOf(name);
    }

    public String title() {
        return titleOf(name);
    }
}
