package org.tandemcrm.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.NotFound;

/** The queries of lists that each person kept for themselves, each name once in a list. */
@Component
@Transactional
public class SavedViews {

    public static final int LONGEST_NAME = 60;

    private static final String COLUMNS =
            "select saved_view_id, listing, name, query from saved_view";

    private final JdbcClient jdbc;
    private final CurrentUser me;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, CurrentUser me, Clock clock) {
        this.jdbc = jdbc;
        this.me = me;
        this.clock = clock;
    }

    /** The reader's views of one list, by name. */
    @Transactional(readOnly = true)
    public List<SavedView> of(String listing) {
        return jdbc.sql(COLUMNS + " where user_id = ? and listing = ? order by lower(name), name")
                .params(reader(), listing)
                .query((row, n) -> view(row))
                .list();
    }

    /**
     * One of the reader's own views.
     *
     * @throws NotFound also for somebody else's
     */
    @Transactional(readOnly = true)
    public SavedView view(UUID id) {
        return jdbc.sql(COLUMNS + " where saved_view_id = ? and user_id = ?")
                .params(id, reader())
                .query((row, n) -> view(row))
                .optional()
                .orElseThrow(() -> new NotFound("View"));
    }

    /**
     * Keeps the query from its first page on.
     *
     * @throws InvalidInput at "name" if the list has a view of that name
     */
    public SavedView keep(String listing, String name, String query) {
        if (!listing.matches("[a-z][a-z0-9/-]{0,99}")) {
            throw new NotFound("List");
        }
        String asked = ListQuery.parse(query).firstPage().toUrl();
        SavedView view = new SavedView(Ids.next(), listing, free(listing, name), asked);
        int kept =
                jdbc.sql(
                                """
                                insert into saved_view
                                       (saved_view_id, user_id, listing, name, query, saved_at)
                                values (?, ?, ?, ?, ?, ?)
                                on conflict (user_id, listing, name) do nothing
                                """)
                        .params(view.id(), reader(), listing, view.name(), asked)
                        .param(Timestamp.from(clock.instant()))
                        .update();
        if (kept == 0) {
            throw taken(view.name());
        }
        return view;
    }

    /**
     * Gives one of the reader's own views another name.
     *
     * @throws InvalidInput at "name" if the list has another view of that name
     */
    public SavedView rename(UUID id, String name) {
        SavedView view = view(id);
        String same = name.strip();
        String free = same.equalsIgnoreCase(view.name()) ? same : free(view.listing(), name);
        try {
            jdbc.sql("update saved_view set name = ? where saved_view_id = ?")
                    .params(free, id)
                    .update();
        } catch (DuplicateKeyException faster) {
            throw taken(free);
        }
        return new SavedView(id, view.listing(), free, view.query());
    }

    /** Drops one of the reader's own views. */
    public SavedView drop(UUID id) {
        SavedView view = view(id);
        jdbc.sql("delete from saved_view where saved_view_id = ?").param(id).update();
        return view;
    }

    /** Upper and lower case make no other name. */
    private String free(String listing, String typed) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidInput("name", "Give the view a name of at most 60 characters.");
        }
        if (of(listing).stream().anyMatch(view -> view.name().equalsIgnoreCase(name))) {
            throw taken(name);
        }
        return name;
    }

    private static InvalidInput taken(String name) {
        return new InvalidInput(
                "name",
                "You have a view “%s” of this list already. Choose another name.".formatted(name));
    }

    private UUID reader() {
        return me.get().id().value();
    }

    private static SavedView view(ResultSet row) throws SQLException {
        return new SavedView(
                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4));
    }
}
