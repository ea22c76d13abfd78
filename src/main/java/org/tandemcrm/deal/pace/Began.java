package org.tandemcrm.deal.pace;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Op;
import org.tandemcrm.shared.Period;

/**
 * The time in which the visits began that are asked for, so that deals without any of them need not
 * be read. As the database writes moments; without bounds where these are not known.
 *
 * @param until the first moment after it
 */
record Began(String since, String until) {

    private static final Began EVER = new Began("-infinity", "infinity");

    static Began in(Period days, ZoneId zone) {
        return new Began(days.start(zone).toString(), days.end(zone).toString());
    }

    /** As far as the filters of a list say it for every row. */
    static Began asked(ListQuery query) {
        return query.any()
                ? EVER
                : new Began(
                        moment(query, Op.GTE).orElse(EVER.since),
                        moment(query, Op.LT).orElse(EVER.until));
    }

    Map<String, String> parameters() {
        return Map.of("began", since, "beganBefore", until);
    }

    private static Optional<String> moment(ListQuery query, Op op) {
        return query.filter("at", op)
                .filter(filter -> filter.values().size() == 1)
                .flatMap(filter -> instant(filter.values().get(0)));
    }

    /** Other ways to write a time are the list's to understand. */
    private static Optional<String> instant(String value) {
        try {
            return Optional.of(Instant.parse(value).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
