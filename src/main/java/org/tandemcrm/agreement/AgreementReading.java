package org.tandemcrm.agreement;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.agreement.AgreementCard.Edition;
import org.tandemcrm.agreement.AgreementCard.Signed;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.user.UserId;

/** Reads what was agreed. */
@Component
class AgreementReading {

    private final JdbcClient jdbc;
    private final Firm firm;

    AgreementReading(JdbcClient jdbc, Firm firm) {
        this.jdbc = jdbc;
        this.firm = firm;
    }

    Quarter quarter(@Nullable LocalDate day) {
        return Quarter.of(day == null ? firm.today() : day, firm.settings());
    }

    AgreementCard card(Quarter quarter) {
        return new AgreementCard(quarter, editions(quarter), quarter.isOver(firm.today()));
    }

    private List<Edition> editions(Quarter quarter) {
        Map<Integer, List<Signed>> signatures = signatures(quarter);
        return jdbc.sql(
                        """
                        select t.*, u.name as writer
                          from agreement_terms t
                          join agreement a on a.agreement_id = t.agreement_id
                          join user_account u on u.user_id = t.written_by
                         where a.first_day = ? order by t.edition desc
                        """)
                .param(quarter.from())
                .query((row, n) -> edition(row, signatures))
                .list();
    }

    private Map<Integer, List<Signed>> signatures(Quarter quarter) {
        Map<Integer, List<Signed>> byEdition = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select s.edition, s.side, s.signed_at, s.signed_by, u.name
                          from agreement_signature s
                          join agreement a on a.agreement_id = s.agreement_id
                          join user_account u on u.user_id = s.signed_by
                         where a.first_day = ? order by s.signed_at
                        """)
                .param(quarter.from())
                .query(
                        row -> {
                            byEdition
                                    .computeIfAbsent(
                                            row.getInt("edition"), none -> new ArrayList<>())
                                    .add(
                                            new Signed(
                                                    Side.valueOf(row.getString("side")),
                                                    row.getTimestamp("signed_at").toInstant(),
                                                    new UserId(
                                                            row.getObject("signed_by", UUID.class)),
                                                    row.getString("name")));
                        });
        return byEdition;
    }

    private Edition edition(ResultSet row, Map<Integer, List<Signed>> signatures)
            throws SQLException {
        int number = row.getInt("edition");
        BigDecimal warm = row.getBigDecimal("warm_worth");
        return new Edition(
                number,
                new Terms(
                        row.getObject("warm_leads", Integer.class),
                        row.getBigDecimal("lead_value"),
                        row.getInt("hot_hours"),
                        row.getInt("warm_hours"),
                        row.getInt("in_time_share"),
                        row.getInt("attempts"),
                        row.getInt("feedback_days"),
                        row.getString("note")),
                warm == null
                        ? null
                        : new Worth(firm.money(warm), firm.money(row.getBigDecimal("hot_worth"))),
                row.getTimestamp("written_at").toInstant(),
                row.getString("writer"),
                signatures.getOrDefault(number, List.of()));
    }
}
