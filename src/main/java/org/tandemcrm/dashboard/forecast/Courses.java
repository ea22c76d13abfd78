package org.tandemcrm.dashboard.forecast;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;

/** Reads what all deals have been through, in the days of the company's zone. */
@Component
class Courses {

    private final JdbcClient jdbc;
    private final Firm firm;

    Courses(JdbcClient jdbc, Firm firm) {
        this.jdbc = jdbc;
        this.firm = firm;
    }

    List<Course> all() {
        return jdbc.sql(
                        """
                        select f.stage, (f.accepted_at at time zone :zone)::date as accepted_on,
                               f.closed_on, f.result, f.amount, m.stages, m.days
                          from deal_facts f
                          left join (
                              select deal_id,
                                     array_agg(stage order by at, deal_move_id) as stages,
                                     array_agg((at at time zone :zone)::date
                                               order by at, deal_move_id) as days
                                from deal_move group by deal_id) m on m.deal_id = f.deal_id
                        """)
                .param("zone", firm.zone().getId())
                .query((row, n) -> course(row))
                .list();
    }

    /** A close that lies before a move, as an import may tell it, ends the deal on its own day. */
    private static Course course(ResultSet row) throws SQLException {
        LocalDate closed = row.getObject("closed_on", LocalDate.class);
        List<Course.Visit> visits = new ArrayList<>();
        for (Course.Visit visit : visits(row)) {
            boolean late = closed != null && visit.from().isAfter(closed);
            visits.add(late ? new Course.Visit(visit.stage(), closed) : visit);
        }
        return new Course(
                visits, closed, "WON".equals(row.getString("result")), row.getBigDecimal("amount"));
    }

    private static List<Course.Visit> visits(ResultSet row) throws SQLException {
        Array stages = row.getArray("stages");
        if (stages == null) {
            LocalDate accepted = row.getObject("accepted_on", LocalDate.class);
            return List.of(new Course.Visit(row.getString("stage"), accepted));
        }
        String[] names = (String[]) stages.getArray();
        Date[] days = (Date[]) row.getArray("days").getArray();
        List<Course.Visit> visits = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            visits.add(new Course.Visit(names[i], days[i].toLocalDate()));
        }
        return visits;
    }
}
