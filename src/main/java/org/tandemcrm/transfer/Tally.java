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
    private int suppressed;

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

    /** So many of the people opted out before. */
    void suppressed(int people) {
        suppressed += people;
    }

    int suppressedRows() {
        return suppressed;
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
