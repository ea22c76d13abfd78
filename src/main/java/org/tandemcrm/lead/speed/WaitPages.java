package org.tandemcrm.lead.speed;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListPage;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;
import org.tandemcrm.user.Viewer;

/** The list behind the figures of speed; a salesperson sees their own, as in the figures. */
@Component
public class WaitPages {

    private final Lists lists;
    private final CsvDownload csv;
    private final Users users;
    private final Clock clock;

    WaitPages(Lists lists, CsvDownload csv, Users users, Clock clock) {
        this.lists = lists;
        this.csv = csv;
        this.users = users;
        this.clock = clock;
    }

    public ListPage<WaitRow> page(ListQuery query, Viewer reader) {
        return lists.page(WaitListing.WAITS, query, parameters(reader))
                .withChoices("person", users.names());
    }

    public void send(ListQuery query, Viewer reader, HttpServletResponse response) {
        csv.send(WaitListing.WAITS, query, parameters(reader), response);
    }

    private Map<String, @Nullable Object> parameters(Viewer reader) {
        UserId only = SpeedBook.onlyOf(reader);
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        parameters.put("of", only == null ? null : only.value());
        return parameters;
    }
}
