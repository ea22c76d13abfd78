package org.tandemcrm.platform;

import org.jspecify.annotations.Nullable;

/** Says in one sentence, made for the person at the console, why the database cannot be used. */
public class DatabaseTrouble extends RuntimeException {

    public DatabaseTrouble(String sentence) {
        this(sentence, null);
    }

    public DatabaseTrouble(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
