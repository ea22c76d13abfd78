package org.tandemcrm.deal.pace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tandemcrm.deal.ClosingBook;
import org.tandemcrm.deal.DealCut;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.KaplanMeier;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Salespeople;

/** Reads how long deals stayed where, from the rows of their moves and closures. */
@Component
class PaceReading {

    private final JdbcClient jdbc;
    private final Firm firm;
    private final Clock clock;
    private final ClosingBook closings;

    PaceReading(JdbcClient jdbc, Firm firm, Clock clock, ClosingBook closings) {
        this.jdbc = jdbc;
        this.firm = firm;
        this.clock = clock;
        this.closings = closings;
    }

    /** Visits that began in the period. */
    List<Visit> visits(DealCut cut) {
        return with(
                        """
                        select v.stage, v.days, v.ended from %s v
                         where v.at >= :from and v.at < :until
                           and %s and %s
                        """
                                .formatted(
                                        Visits.SQL,
                                        Salespeople.are("v.assignee_id"),
                                        Visits.ofProduct("v")),
                        cut)
                .params(Began.in(cut.period(), firm.zone()).parameters())
                .query((row, n) -> visit(row))
                .list();
    }

    Velocity velocity(DealCut cut) {
        List<KaplanMeier.Wait> cycles =
                with(
                                """
                                select d.closed_on is not null as over,
                                       greatest(0, extract(epoch from
                                         case when d.closed_on is null then :now else %s end
                                         - d.accepted_at)) / 86400 as days
                                  from deal d where d.accepted_at >= :from and d.accepted_at < :until
                                   and %s and %s
                                """
                                        .formatted(
                                                Visits.CLOSED_AT,
                                                Salespeople.are("d.assignee_id"),
                                                Visits.ofProduct("d")),
                                cut)
                        .query(
                                (row, n) ->
                                        new KaplanMeier.Wait(
                                                row.getDouble("days"), row.getBoolean("over")))
                        .list();
        KaplanMeier.Quantile cycle = KaplanMeier.of(cycles).quantile(0.5);
        return Velocity.of(open(cut), closings.in(cut.period(), cut.whose(), cut.product()), cycle);
    }

    private long open(DealCut cut) {
        return jdbc.sql(
                        """
                        select count(*) from deal d where d.closed_on is null
                           and %s and %s
                        """
                                .formatted(Salespeople.are("d.assignee_id"), Visits.ofProduct("d")))
                .param("by", cut.whose().by())
                .param("product", product(cut))
                .query(Long.class)
                .single();
    }

    private StatementSpec with(String sql, DealCut cut) {
        Period period = cut.period();
        return jdbc.sql(sql)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("zone", firm.zone().getId())
                .param("from", period.from().atStartOfDay(firm.zone()).toOffsetDateTime())
                .param(
                        "until",
                        period.to().plusDays(1).atStartOfDay(firm.zone()).toOffsetDateTime())
                .param("by", cut.whose().by())
                .param("product", product(cut));
    }

    private static @Nullable UUID product(DealCut cut) {
        return cut.product() == null ? null : cut.product().value();
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                row.getString("stage"),
                row.getDouble("days"),
                VisitEnd.valueOf(row.getString("ended")));
    }
}
