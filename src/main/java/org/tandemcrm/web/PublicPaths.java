package org.tandemcrm.web;

import java.util.List;

/** Paths that strangers may open; each module brings its own as a bean. */
public record PublicPaths(List<String> patterns) {

    public PublicPaths(String... patterns) {
        this(List.of(patterns));
    }
}
