package org.tandemcrm.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;

/**
 * Makes and reads the identifiers of records: UUIDs of version 7, which an index likes because they
 * grow. An id's age never decides anything.
 */
public final class Ids {

    private static final TimeBasedEpochRandomGenerator GENERATOR =
            Generators.timeBasedEpochRandomGenerator();

    private Ids() {}

    public static UUID next() {
        return GENERATOR.generate();
    }

    /**
     * Reads an id as it stands in a URL or in a body.
     *
     * @throws IllegalArgumentException if it is not a UUID of 36 characters
     */
    public static UUID parse(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("Not an id: a UUID has 36 characters");
        }
        return UUID.fromString(text);
    }
}
