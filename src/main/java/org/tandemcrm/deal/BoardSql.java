package org.tandemcrm.deal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.tandemcrm.user.UserId;

/** How the cards of a board are read: few of each column, however many there are. */
final class BoardSql {

    /** So many cards of a column are shown at once. */
    static final int CARDS = 25;

    /** Deals without a day come last. */
    static final String CLOSE = "coalesce(d.expected_close_on, 'infinity'::date)";

    /** True of the deal d at its stage s without a touch and a move for longer than that allows. */
    static final String IDLE =
            """
            (d.stage_since < :now - s.idle_days * interval '1 day'
               and not exists (select from touch t where t.pursuit = d.lead_id
                                  and t.occurred_at >= :now - s.idle_days * interval '1 day'))""";

    /** True of the deal d with which nothing is agreed to be done next. */
    static final String STEPLESS =
            """
            not exists (select from touch t where t.pursuit = d.lead_id
                           and t.next_on is not null and t.done_at is null)""";

    private static final String AFTER =
            " and (%s, d.deal_id) > (:close::date, :deal)".formatted(CLOSE);

    private BoardSql() {}

    /**
     * The cards of columns.
     *
     * @param columns the SQL of the columns c, each with its key
     * @param within the SQL that is true of the deals d of a column c
     * @param after whether the reading goes on behind a place
     */
    static String cards(String columns, String within, BoardFilter filter, boolean after) {
        return """
               select d.*, k.name as company_name, u.name as assignee_name,
                      n.next_what, n.next_on
                 from %s
                cross join lateral (
                      select d.*, c.key, s.idle_days, %s as idle
                        from deal d join deal_stage s on s.stage = d.stage
                       where %s and %s%s
                       order by %s, d.deal_id limit :most) d
                 join lead l on l.lead_id = d.lead_id
                 left join contact p on p.contact_id = l.contact_id
                 left join company k on k.company_id = coalesce(l.company_id, p.company_id)
                 left join user_account u on u.user_id = d.assignee_id
                 left join lateral (
                      select t.next_what, t.next_on from touch t
                       where t.pursuit = d.lead_id and t.next_on is not null
                         and t.done_at is null
                       order by t.next_on, t.touch_id limit 1) n on true
                order by d.key, %s, d.deal_id
               """
                .formatted(
                        columns,
                        IDLE,
                        within,
                        filter.condition(),
                        after ? AFTER : "",
                        CLOSE,
                        CLOSE);
    }

    static BoardCard card(ResultSet row) throws SQLException {
        UUID assignee = row.getObject("assignee_id", UUID.class);
        return new BoardCard(
                new DealId(row.getObject("deal_id", UUID.class)),
                row.getLong("number"),
                new Stage(row.getString("stage")),
                row.getString("key"),
                row.getString("name"),
                row.getString("company_name"),
                row.getBigDecimal("amount"),
                row.getObject("expected_close_on", LocalDate.class),
                row.getTimestamp("stage_since").toInstant(),
                assignee == null ? null : new UserId(assignee),
                row.getString("assignee_name"),
                row.getBoolean("idle"),
                row.getInt("idle_days"),
                row.getString("next_what"),
                row.getObject("next_on", LocalDate.class));
    }
}
