package org.tandemcrm.user;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.Ids;

/** The queries of lists that each person kept for themselves. */
@Component
@Transactional
public class SavedViews {

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
        return jdbc.sql(
                        """
                        select saved_view_id, listing, name, query from saved_view
                         where user_id = ? and listing = ? order by name
                        """)
                .params(me.get().id().value(), listing)
                .query(
                        (row, n) ->
                                new SavedView(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4)))
                .list();
    }

    /** Keeps the query; the same name again replaces it. */
    public void keep(String listing, String name, String query) {
        jdbc.sql(
                        """
                        insert into saved_view (saved_view_id, user_id, listing, name, query, saved_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (user_id, listing, name)
                        do update set query = excluded.query, saved_at = excluded.saved_at
                        """)
                .params(
                        Ids.next(),
                        me.get().id().value(),
                        listing,
                        name,
                        query,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Drops one of the reader's own views. */
    public void drop(UUID view) {
        jdbc.sql("delete from saved_view where saved_view_id = ? and user_id = ?")
                .params(view, me.get().id().value())
                .update();
    }
}
