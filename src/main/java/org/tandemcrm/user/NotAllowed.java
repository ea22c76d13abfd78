package org.tandemcrm.user;

import org.springframework.security.access.AccessDeniedException;

/** Somebody known asked for what their roles do not allow: 403. */
public class NotAllowed extends AccessDeniedException {

    public NotAllowed(String sentence) {
        super(sentence);
    }
}
