package org.tandemcrm.dashboard.cycle;

import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;
import org.tandemcrm.user.Salespeople;

/** Reads why leads went back to marketing, and how many came again. */
@Component
class Returns {

    private final JdbcClient jdbc;
    private final Firm firm;

    Returns(JdbcClient jdbc, Firm firm) {
        this.jdbc = jdbc;
        this.firm = firm;
    }

    /**
     * The hand-backs of a period by reason, most first; a lead that was handed back twice counts
     * twice.
     *
     * @param who handed back
     */
    List<Return> in(Period period, Salespeople who) {
        ZoneId zone = firm.zone();
        return jdbc.sql(
                        """
                        select b.reason, count(*) as handed,
                               count(*) filter (where b.returned) as returned,
                               count(*) filter (where b.won) as won
                          from %s b
                         where b.at >= :from and b.at < :to
                           and %s
                         group by b.reason order by handed desc, b.reason
                        """
                                .formatted(GivenBack.SQL, Salespeople.are("b.handed_back_by")))
                .param("from", Timestamp.from(period.start(zone)))
                .param("to", Timestamp.from(period.end(zone)))
                .param("by", who.by())
                .query(
                        (row, n) ->
                                new Return(
                                        HandbackReason.valueOf(row.getString("reason")),
                                        new Share(row.getLong("returned"), row.getLong("handed")),
                                        new Share(row.getLong("won"), row.getLong("handed"))))
                .list();
    }
}
