package org.tandemcrm.user.web;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.user.SavedView;

/**
 * The name that somebody gives a list as it stands before them.
 *
 * @param listing the path of the list's page
 * @param query what the list shows
 */
record SavedViewForm(@Nullable String name, @Nullable String listing, @Nullable String query) {

    static SavedViewForm of(SavedView view) {
        return new SavedViewForm(view.name(), view.listing(), view.query());
    }

    String typedName() {
        return text(name);
    }

    String list() {
        return text(listing);
    }

    String asked() {
        return text(query);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
