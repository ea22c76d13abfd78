package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactNames;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.UserId;

/** Reads deals as pages show them; the margin only for those who may see it. */
@Component
class DealCards {

    static final String SELECT =
            """
            d.deal_id, d.version, d.number, d.lead_id, d.name, d.stage, s.label as stage_label, d.stage_since, d.amount,
            d.margin, d.budget, d.competitors, d.lines_amount, d.known_margin, d.uncosted_amount, d.lines_changed_at, d.expected_close_on, d.accepted_at, d.assignee_id, d.closed_on,
            l.contact_id, case when c.contact_id is not null then %s end as contact_name,
            k.company_id, k.name as company_name, u.name as assignee_name,
            e.result, e.reason, e.competitor, e.back_to_marketing_on
            """
                    .formatted(ContactNames.SHOWN_SQL);

    static final String FROM =
            """
            deal d
              join deal_stage s on s.stage = d.stage
              join lead l on l.lead_id = d.lead_id
              left join contact c on c.contact_id = l.contact_id
              left join company k on k.company_id = coalesce(l.company_id, c.company_id)
              left join user_account u on u.user_id = d.assignee_id
              left join closure e on e.deal_id = d.deal_id and e.reopened_at is null
            """;

    private final JdbcClient jdbc;
    private final CurrentUser me;

    DealCards(JdbcClient jdbc, CurrentUser me) {
        this.jdbc = jdbc;
        this.me = me;
    }

    Optional<DealCard> find(DealId id) {
        boolean seesCosts = me.get().may(Right.SEE_COSTS);
        return jdbc.sql("select " + SELECT + " from " + FROM + " where d.deal_id = ?")
                .param(id.value())
                .query((row, n) -> card(row, seesCosts))
                .optional();
    }

    Optional<DealId> ofLead(LeadId lead) {
        return jdbc.sql("select deal_id from deal where lead_id = ?")
                .param(lead.value())
                .query((row, n) -> new DealId(row.getObject("deal_id", UUID.class)))
                .optional();
    }

    /** The stages that the deal reached, in the order of time. */
    List<StageVisit> visits(DealId id) {
        return jdbc.sql(
                        """
                        select m.stage, s.label, m.at, u.name as moved_by, m.missing, m.cause
                          from deal_move m join deal_stage s on s.stage = m.stage left join user_account u on u.user_id = m.moved_by
                         where m.deal_id = ?
                         order by m.at, m.recorded_at, m.deal_move_id
                        """)
                .param(id.value())
                .query(
                        (row, n) ->
                                new StageVisit(
                                        new Stage(row.getString("stage")),
                                        row.getString("label"),
                                        row.getTimestamp("at").toInstant(),
                                        row.getString("moved_by"),
                                        row.getString("missing"),
                                        row.getString("cause")))
                .list();
    }

    static DealCard card(ResultSet row, boolean seesCosts) throws SQLException {
        UUID contact = row.getObject("contact_id", UUID.class);
        UUID company = row.getObject("company_id", UUID.class);
        UUID assignee = row.getObject("assignee_id", UUID.class);
        return new DealCard(
                new DealId(row.getObject("deal_id", UUID.class)),
                row.getLong("version"),
                row.getLong("number"),
                new LeadId(row.getObject("lead_id", UUID.class)),
                contact == null ? null : new ContactId(contact),
                company == null ? null : new CompanyId(company),
                row.getString("name"),
                row.getString("contact_name"),
                row.getString("company_name"),
                new Stage(row.getString("stage")),
                row.getString("stage_label"),
                row.getBigDecimal("amount"),
                seesCosts ? row.getBigDecimal("margin") : null,
                lines(row, seesCosts),
                row.getBigDecimal("budget"),
                row.getString("competitors"),
                row.getObject("expected_close_on", LocalDate.class),
                row.getTimestamp("accepted_at").toInstant(),
                row.getTimestamp("stage_since").toInstant(),
                assignee == null ? null : new UserId(assignee),
                row.getString("assignee_name"),
                closure(row, seesCosts));
    }

    private static @Nullable LineTotals lines(ResultSet row, boolean seesCosts)
            throws SQLException {
        BigDecimal amount = row.getBigDecimal("lines_amount");
        return amount == null
                ? null
                : new LineTotals(
                        amount,
                        seesCosts ? row.getBigDecimal("known_margin") : null,
                        seesCosts ? row.getBigDecimal("uncosted_amount") : null,
                        row.getTimestamp("lines_changed_at").toInstant());
    }

    private static @Nullable Closure closure(ResultSet row, boolean seesCosts) throws SQLException {
        String result = row.getString("result");
        LocalDate day = row.getObject("closed_on", LocalDate.class);
        if (result == null) {
            return null;
        }
        BigDecimal margin = seesCosts ? row.getBigDecimal("margin") : null;
        return result.equals("WON")
                ? new Closure.Won(row.getBigDecimal("amount"), margin, day)
                : new Closure.Lost(
                        row.getString("reason"),
                        row.getString("competitor"),
                        day,
                        row.getObject("back_to_marketing_on", LocalDate.class));
    }
}
