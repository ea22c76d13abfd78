package org.tandemcrm.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;

/** Carries moments, ids and constants to the columns of a table and back. */
final class Rows {

    private Rows() {}

    static Timestamp stamp(Instant at) {
        return Timestamp.from(at);
    }

    static @Nullable Timestamp stampOrNull(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static LeadId lead(ResultSet row) throws SQLException {
        return new LeadId(row.getObject("lead_id", UUID.class));
    }

    static <T> @Nullable T idOrNull(ResultSet row, String column, Function<UUID, T> made)
            throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : made.apply(id);
    }

    static @Nullable Channel channel(ResultSet row, String column) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Channel.valueOf(name);
    }

    static Temperature temperature(ResultSet row, String column) throws SQLException {
        return Temperature.valueOf(row.getString(column));
    }

    static UUID[] ids(Collection<LeadId> leads) {
        return leads.stream().map(LeadId::value).toArray(UUID[]::new);
    }
}
