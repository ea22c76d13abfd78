package org.tandemcrm.audience;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When the sale was that a rule about something bought asks for.
 *
 * @param op within the last days, before a day or after it
 * @param value a number of days, or a day
 */
public record SaleTime(RuleOp op, String value) {

    /** How it may be compared, the usual one first. */
    public static final List<RuleOp> OPS = List.of(RuleOp.WITHIN_LAST, RuleOp.BEFORE, RuleOp.AFTER);

    public SaleTime {
        value = value.strip();
    }

    /** What is wrong with it, if anything. */
    Optional<String> problem() {
        return OPS.contains(op) ? asLine().problem() : Optional.of("It can't be compared so.");
    }

    /** Whether a sale of that day is meant. */
    boolean holds(LocalDate day, LocalDate today) {
        return switch (op) {
            case BEFORE -> day.isBefore(asLine().onDay());
            case AFTER -> day.isAfter(asLine().onDay());
            default -> !day.isAfter(today) && !day.isBefore(today.minusDays(asLine().number()));
        };
    }

    /** The same asked of the day of a sale. */
    RuleLine asLine() {
        return new RuleLine(RuleField.BOUGHT_ON, op, List.of(value));
    }
}
