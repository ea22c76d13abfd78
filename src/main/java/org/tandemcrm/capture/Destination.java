package org.tandemcrm.capture;

import org.jspecify.annotations.Nullable;

/** Where a code leads: to a stored address, or to a form of ours. */
public record Destination(@Nullable String target, @Nullable String slug, String code) {

    /** What stands in the header Location. */
    public String location() {
        return target == null ? "/f/" + slug + "?c=" + code : target;
    }
}
