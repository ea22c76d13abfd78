package org.tandemcrm.listing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tandemcrm.web.Attachment;

/** Answers a request with the CSV twin of a list, as a file named after the list and the day. */
@Component
public class CsvDownload {

    private final Lists lists;
    private final ReaderZone zone;
    private final Clock clock;

    CsvDownload(Lists lists, ReaderZone zone, Clock clock) {
        this.lists = lists;
        this.zone = zone;
        this.clock = clock;
    }

    public void send(Listing<?> listing, ListQuery query, HttpServletResponse response) {
        send(listing, query, Map.of(), response);
    }

    public void send(
            Listing<?> listing,
            ListQuery query,
            Map<String, ?> parameters,
            HttpServletResponse response) {
        // An unknown filter must be an error page, not the inside of a file that has begun.
        lists.slice(listing, query.limited(1), parameters);
        Attachment file =
                new Attachment(
                        name(listing),
                        CsvFile.TYPE,
                        out -> lists.csv(listing, query, parameters, out));
        try {
            file.send(response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String name(Listing<?> listing) {
        return "%s-%s.csv"
                .formatted(
                        listing.name().replaceFirst(".*/", ""),
                        LocalDate.now(clock.withZone(zone.now())));
    }
}
