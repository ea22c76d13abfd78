package org.tandemcrm.web;

/**
 * A piece that a module puts into the shell of every page, such as the bell or the job tray.
 *
 * @param place where it stands
 * @param template the template file, as in "user/bell"
 * @param fragment the fragment in it, as in "bell"; it takes no parameters
 */
public record ShellPart(Place place, int order, String template, String fragment) {

    /** Where the shell has room for pieces of other modules. */
    public enum Place {
        /** In the bar at the top, beside the search. */
        BAR,
        /** In the reader's own menu. */
        ACCOUNT,
        /** Above the content, for standing news such as the sample company's. */
        BANNER
    }
}
