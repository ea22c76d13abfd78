package org.tandemcrm.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.user.Journal;

/** Counts the suppression list, and keeps what one of us did to it by hand. */
@Component
class SuppressionBook {

    private static final int MONTHS = 12;

    private static final String ACTS =
            """
            select a.channel, a.lifted, a.reason, a.at, u.name
              from suppression_act a join user_account u on u.user_id = a.by_user
            """;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Firm firm;
    private final Actors actors;

    SuppressionBook(JdbcClient jdbc, Journal journal, Firm firm, Actors actors) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.firm = firm;
        this.actors = actors;
    }

    SuppressionCensus census() {
        return new SuppressionCensus(
                jdbc.sql(
                                """
                                select channel, how, count(*) as entries, max(since) as latest
                                  from suppression group by channel, how
                                 order by channel, entries desc, how
                                """)
                        .query(SuppressionBook::line)
                        .list(),
                months());
    }

    private Map<YearMonth, Integer> months() {
        YearMonth last = YearMonth.from(firm.today());
        Map<YearMonth, Integer> months = new LinkedHashMap<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            months.put(last.minusMonths(back), 0);
        }
        LocalDate from = last.minusMonths(MONTHS - 1L).atDay(1);
        jdbc.sql(
                        """
                        select cast(date_trunc('month', since at time zone :zone) as date) as month,
                               count(*) as entries
                          from suppression where since >= :from group by 1
                        """)
                .param("zone", firm.zone().getId())
                .param("from", from.atStartOfDay(firm.zone()).toOffsetDateTime())
                .query(
                        row -> {
                            LocalDate month = row.getObject("month", LocalDate.class);
                            months.replace(YearMonth.from(month), row.getInt("entries"));
                        });
        return months;
    }

    /** What was done lately, the latest first. */
    List<SuppressionAct> acts(int most) {
        return jdbc.sql(ACTS + " order by a.at desc, a.suppression_act_id desc limit ?")
                .param(most)
                .query(SuppressionBook::act)
                .list();
    }

    List<SuppressionAct> actsOn(List<byte[]> hashes) {
        return jdbc.sql(
                        ACTS
                                + " where a.suppression_hash = any(:hashes)"
                                + " order by a.at desc, a.suppression_act_id desc")
                .param("hashes", hashes.toArray(byte[][]::new))
                .query(SuppressionBook::act)
                .list();
    }

    void keep(byte[] hash, Channel channel, boolean lifted, String reason) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into suppression_act (suppression_act_id, suppression_hash, channel,
                               lifted, reason, at, by_user)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(hash)
                .param(channel.name())
                .param(lifted)
                .param(reason)
                .param(actors.now().atOffset(ZoneOffset.UTC))
                .param(actors.id())
                .update();
        journal.inserted("suppression_act", List.of(id));
    }

    private static SuppressionCensus.Line line(ResultSet row, int n) throws SQLException {
        return new SuppressionCensus.Line(
                Channel.valueOf(row.getString("channel")),
                ConsentHow.valueOf(row.getString("how")),
                row.getInt("entries"),
                row.getObject("latest", OffsetDateTime.class).toInstant());
    }

    private static SuppressionAct act(ResultSet row, int n) throws SQLException {
        return new SuppressionAct(
                Channel.valueOf(row.getString("channel")),
                row.getBoolean("lifted"),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("name"));
    }
}
