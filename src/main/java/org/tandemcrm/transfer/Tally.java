package org.tandemcrm.transfer;

import java.util.ArrayList;
import java.util.List;

/** What became of the rows of one file. */
final class Tally {

    /** A row that was not taken over, with the reason. */
    record Failure(SheetRow row, String reason) {}

    private final List<Failure> failures = new ArrayList<>();
    private int created;
    private int updated;
    private int same;

    void created(int rows) {
        created += rows;
    }

    void updated() {
        updated++;
    }

    void same() {
        same++;
    }

    void failed(SheetRow row, String reason) {
        failures.add(new Failure(row, reason));
    }

    int created() {
        return created;
    }

    int updatedRows() {
        return updated;
    }

    int sameRows() {
        return same;
    }

    List<Failure> failures() {
        return failures;
    }
}
