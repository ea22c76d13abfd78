package org.tandemcrm.job;

import java.util.Optional;
import java.util.UUID;

/**
 * Lends long work the identity of the person who started it; the module that knows people answers.
 */
public interface RunAs {

    /** Who is at work now; empty for the machine itself. */
    Optional<UUID> current();

    /**
     * Does the work as that person, with the rights that they have now.
     *
     * @throws RuntimeException if they may no longer work here
     */
    void as(UUID person, Runnable work);

    /** The person's name, as others read it. */
    String nameOf(UUID person);

    /** Whether who is at work now may see and stop the work of others. */
    boolean overseesOthers();
}
