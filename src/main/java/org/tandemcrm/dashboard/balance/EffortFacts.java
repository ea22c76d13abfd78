package org.tandemcrm.dashboard.balance;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.dashboard.balance.Timing.Phase;
import org.tandemcrm.dashboard.balance.Timing.Touches;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.Period;

/** Reads what the company's records say about the effort of selling. */
@Component
class EffortFacts {

    private static final int DAYS = 182;

    private final JdbcClient jdbc;
    private final WeekFacts weeks;
    private final Firm firm;

    EffortFacts(JdbcClient jdbc, WeekFacts weeks, Firm firm) {
        this.jdbc = jdbc;
        this.weeks = weeks;
        this.firm = firm;
    }

    /** Of the last half year, as far as there are records. */
    OwnEffort proposal() {
        LocalDate today = firm.today();
        Period halfYear = new Period(today.minusDays(DAYS - 1), today);
        return weeks.span(halfYear).map(this::proposal).orElse(OwnEffort.NONE);
    }

    private OwnEffort proposal(Span span) {
        List<Slice> slices = weeks.slices(span);
        return new Timing(
                        touches(span),
                        slices.stream().mapToLong(Slice::handedOver).sum(),
                        slices.stream().mapToDouble(Slice::dealWeeks).sum(),
                        slices.stream().mapToDouble(Slice::personWeeks).sum())
                .proposal();
    }

    /** A lead's before its acceptance, a deal's until it closes, and all others. */
    private List<Touches> touches(Span span) {
        return jdbc.sql(
                        """
                        select case when x.lead_id is null then 'CUSTOMER'
                                    when l.accepted_at <= t.occurred_at
                                    then case when l.concluded_at < t.occurred_at then 'CUSTOMER' else 'DEAL' end
                                    else 'LEAD' end as phase,
                               t.channel, count(*) as touches
                          from touch t
                          left join lead_touch x on x.touch_id = t.touch_id
                          left join lead l on l.lead_id = x.lead_id
                         where t.occurred_at >= :from and t.occurred_at < :until
                         group by 1, 2
                        """)
                .param("from", Timestamp.from(span.start()))
                .param("until", Timestamp.from(span.until()))
                .query(
                        (row, n) ->
                                new Touches(
                                        Phase.valueOf(row.getString("phase")),
                                        Channel.valueOf(row.getString("channel")),
                                        row.getLong("touches")))
                .list();
    }
}
