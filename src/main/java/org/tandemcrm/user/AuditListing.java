package org.tandemcrm.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.Listing;

/** The security log as a list, behind its page and its CSV file. */
public final class AuditListing {

    public static final Listing<AuditLine> LINES =
            Listing.<AuditLine>named("settings/audit")
                    .select(
                            """
                            e.at, e.kind, a.name as actor, s.name as subject, e.address, e.detail
                            """)
                    .from(
                            """
                            security_event e
                            left join user_account a on a.user_id = e.actor_id
                            left join user_account s on s.user_id = e.subject_id
                            """)
                    // Its number in the shape of an id, for lines of the same moment.
                    .id("cast(lpad(to_hex(e.sequence), 32, '0') as uuid)")
                    .column(
                            Column.moment("at", "When", "e.at").filterable().sortable(),
                            AuditLine::at)
                    .column(
                            Column.choice("kind", "What", "e.kind").choices(kinds()).filterable(),
                            line -> line.kind().label())
                    .column(
                            Column.having(
                                            "person",
                                            "Person",
                                            ":value in (e.actor_id, e.subject_id)")
                                    .as("uuid"))
                    .column(Column.text("subject", "Whose account", "s.name"), AuditLine::subject)
                    .column(Column.text("actor", "By", "a.name"), AuditLine::actor)
                    .column(
                            Column.text("address", "From", "e.address").filterable(),
                            AuditLine::address)
                    .column(
                            Column.text("detail", "More", "e.detail").filterable(),
                            AuditLine::detail)
                    .defaultSort("-at")
                    .rows(AuditListing::line);

    private AuditListing() {}

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        Arrays.stream(SecurityEventKind.values())
                .forEach(kind -> kinds.put(kind.name(), kind.label()));
        return kinds;
    }

    private static AuditLine line(ResultSet row, int number) throws SQLException {
        return new AuditLine(
                row.getTimestamp("at").toInstant(),
                SecurityEventKind.valueOf(row.getString("kind")),
                row.getString("actor"),
                row.getString("subject"),
                row.getString("address"),
                row.getString("detail"));
    }
}
