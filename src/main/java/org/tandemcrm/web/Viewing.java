package org.tandemcrm.web;

import java.time.ZoneId;
import java.util.Optional;

/** Who looks at the page, as far as the shell must know; the module that knows people answers. */
public interface Viewing {

    /** Whether the reader holds the right of that name; never for a stranger. */
    boolean may(String right);

    /** The zone in which the reader's times are shown. */
    ZoneId zone();

    /** The reader's name, empty for a stranger. */
    Optional<String> name();
}
