package org.tandemcrm.user;

import java.util.UUID;

/**
 * A query of a list under a name that its owner gave it.
 *
 * @param listing the path of the list's page below the root, as in {@code contacts}
 */
public record SavedView(UUID id, String listing, String name, String query) {

    /** Where the list stands as it was saved. */
    public String href() {
        return "/" + listing + (query.isEmpty() ? "" : "?" + query);
    }
}
