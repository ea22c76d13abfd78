package org.tandemcrm.dashboard.today;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactNames;
import org.tandemcrm.dashboard.TodayItem;
import org.tandemcrm.dashboard.TodayLine;
import org.tandemcrm.dashboard.TodayPart;
import org.tandemcrm.dashboard.TodaySource;
import org.tandemcrm.dashboard.TodaySource.Wish;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Salespeople;

/** Outbound touches of the last week with leads that were cold, and their reasons (R2). */
@Component
@Order(20)
class ColdTouchSource implements TodaySource {

    private static final Duration WEEK = Duration.ofDays(7);

    private static final String TOUCHES =
            """
            from lead_touch x
              join touch t on t.touch_id = x.touch_id
             where x.while_cold and t.direction = 'OUTBOUND' and x.cold_at >= :since
               and %s
            """
                    .formatted(Salespeople.are("t.user_id"));

    private final JdbcClient jdbc;
    private final Clock clock;

    ColdTouchSource(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Stream<TodayPart> of(Wish wish) {
        Instant since = clock.instant().minus(WEEK);
        long count = count(wish, since);
        String list =
                wish.reader().may(Right.MANAGE)
                        ? wish.of("/leads/cold-touches?at.gte=" + since, "by")
                        : wish.onPage("coldTouches");
        return Stream.of(
                new TodayPart(
                        new TodayItem(
                                "coldTouches",
                                count,
                                count == 1
                                        ? "touch on a cold lead in seven days"
                                        : "touches on cold leads in seven days",
                                "Outbound touches of the last seven days with leads that were cold"
                                        + " at that moment; each has its reason.",
                                false,
                                list),
                        wish.most() == 0 ? List.of() : lines(wish, since)));
    }

    private long count(Wish wish, Instant since) {
        return asked("select count(*) " + TOUCHES, wish, since).query(Long.class).single();
    }

    private List<TodayLine> lines(Wish wish, Instant since) {
        return asked(
                        """
                        select t.lead_id, %s as name, t.occurred_at, u.name as by_name, t.cold_reason
                          from (select x.lead_id, t.*
                                %s order by t.occurred_at desc, t.touch_id limit :most) t
                          join contact c on c.contact_id = t.contact_id
                          join user_account u on u.user_id = t.user_id
                         order by t.occurred_at desc, t.touch_id
                        """
                                .formatted(ContactNames.SHOWN_SQL, TOUCHES),
                        wish,
                        since)
                .param("most", wish.most())
                .query(
                        (row, n) ->
                                TodayLine.at(
                                        row.getString("name"),
                                        row.getString("by_name")
                                                + ": "
                                                + told(row.getString("cold_reason")),
                                        row.getTimestamp("occurred_at").toInstant(),
                                        "/leads/"
                                                + new LeadId(row.getObject("lead_id", UUID.class))))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Wish wish, Instant since) {
        return jdbc.sql(sql).param("since", Timestamp.from(since)).param("by", wish.whose().by());
    }

    private static String told(@Nullable String reason) {
        return reason == null ? "no reason was given" : reason;
    }
}
