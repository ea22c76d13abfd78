package org.tandemcrm.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the rail; each module brings its own as a bean.
 *
 * @param key what a page passes to the layout to mark its entry as the present one
 * @param icon name of a symbol in img/icons.svg
 * @param order entries stand in rising order; the first four also stand in the phone's bottom bar
 * @param right the right that a reader needs to see it, null for everyone signed in
 */
public record NavItem(
        String key, String label, String href, String icon, int order, @Nullable String right) {

    /** The key that leads there after g. */
    public String letter() {
        return label.substring(0, 1).toLowerCase(Locale.ROOT);
    }
}
