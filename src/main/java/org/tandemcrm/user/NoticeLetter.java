package org.tandemcrm.user;

import java.util.List;

/**
 * Unread notices of one person, in one letter.
 *
 * @param name whom it is for
 * @param email their mailbox
 */
public record NoticeLetter(String name, String email, List<Line> lines) {

    /** One notice, and the path of ours to which it leads. */
    public record Line(String sentence, String href) {}
}
