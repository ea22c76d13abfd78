package org.tandemcrm.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.user.UserId;

/** Reads leads with the names of what they point at. */
@Component
class LeadReading {

    private static final String CARDS =
            """
            select l.*, %s as name, coalesce(l.company_id, c.company_id) as their_company,
                   co.name as company_name, u.name as assignee_name, f.letter as fit,
                   round((100 * k.probability)::numeric, 0) as likelihood
              from lead l
              join lead_fit f on f.lead_id = l.lead_id
              left join lead_likelihood k
                     on k.lead_id = l.lead_id and l.concluded_at is null
              left join contact c on c.contact_id = l.contact_id
              left join company co on co.company_id = coalesce(l.company_id, c.company_id)
              left join user_account u on u.user_id = l.assignee_id
             where l.deleted_at is null and l.lead_id =
            """
                    .formatted(LeadHeads.NAME_SQL);

    private static final String NAME =
            """
            select %s as name
              from lead l
              left join contact c on c.contact_id = l.contact_id
              left join company co on co.company_id = coalesce(l.company_id, c.company_id)
             where l.deleted_at is null and l.lead_id = ?
            """
                    .formatted(LeadHeads.NAME_SQL);

    private final JdbcClient jdbc;
    private final HeatLedger ledger;
    private final LeadPeople people;
    private final Measures measures;

    LeadReading(JdbcClient jdbc, HeatLedger ledger, LeadPeople people, Measures measures) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.people = people;
        this.measures = measures;
    }

    /** Asks for the one id, so that the database plans it once and not anew for every lead. */
    LeadCard card(LeadId id) {
        return jdbc.sql(CARDS + "?")
                .param(id.value())
                .query((row, n) -> card(row, ledger.read(id), people.of(id)))
                .optional()
                .orElseThrow(LeadReading::unknown);
    }

    String nameOf(LeadId id) {
        return jdbc.sql(NAME)
                .param(id.value())
                .query(String.class)
                .optional()
                .orElseThrow(LeadReading::unknown);
    }

    private static NotFound unknown() {
        return new NotFound("There is no such lead.");
    }

    /** The leads in the order of the ids. */
    List<LeadCard> cards(List<LeadId> ids) {
        Map<LeadId, Reading> readings = ledger.read(ids);
        Map<LeadId, List<Stakeholder>> stakeholders = people.of(ids);
        Map<LeadId, LeadCard> found = new HashMap<>();
        jdbc.sql(CARDS + "any(?)")
                .param(Rows.ids(ids))
                .query(
                        row -> {
                            LeadId id = Rows.lead(row);
                            found.put(
                                    id,
                                    card(
                                            row,
                                            readings.getOrDefault(id, Reading.START),
                                            stakeholders.getOrDefault(id, List.of())));
                        });
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private LeadCard card(ResultSet row, Reading stored, List<Stakeholder> stakeholders)
            throws SQLException {
        HeatRules rules = measures.rules();
        Reading reading = Thermometer.wait(stored, rules, measures.now()).reading();
        String outcome = row.getString("outcome");
        return new LeadCard(
                Rows.lead(row),
                row.getLong("version"),
                row.getLong("number"),
                Rows.idOrNull(row, "contact_id", ContactId::new),
                Rows.idOrNull(row, "their_company", CompanyId::new),
                row.getString("name"),
                row.getString("company_name"),
                row.getString("interest"),
                reading.shown(),
                reading.computed(),
                reading.heat().on(measures.now(), rules.halfLifeDays()),
                Fit.ofOrNull(row.getString("fit")),
                row.getObject("likelihood") == null ? null : row.getInt("likelihood"),
                reading.turnsAt(rules).orElse(null),
                Rows.idOrNull(row, "assignee_id", UserId::new),
                row.getString("assignee_name"),
                row.getString("pain"),
                row.getString("gain"),
                row.getString("decision_criteria"),
                stakeholders,
                Rows.instant(row, "opened_at"),
                Rows.instantOrNull(row, "accepted_at"),
                outcome == null ? null : LeadOutcome.valueOf(outcome),
                Rows.instantOrNull(row, "concluded_at"));
    }

    Optional<LeadId> openLeadOf(ContactId contact) {
        return jdbc.sql(
                        """
                        select lead_id from (
                          select l.lead_id, l.opened_at, l.number, 0 as rank from lead l
                           where l.contact_id = :contact and l.concluded_at is null
                             and l.deleted_at is null
                          union all
                          select l.lead_id, l.opened_at, l.number, 1
                            from lead_stakeholder s join lead l on l.lead_id = s.lead_id
                           where s.contact_id = :contact and l.concluded_at is null
                             and l.deleted_at is null) open
                         order by rank, opened_at desc, number desc limit 1
                        """)
                .param("contact", contact.value())
                .query((row, n) -> Rows.lead(row))
                .optional();
    }

    List<ContactId> people(LeadId id) {
        return people.all(id);
    }

    Map<LeadId, Milestones> milestones(Collection<LeadId> ids) {
        return jdbc
                .sql(
                        """
                        select l.lead_id, l.opened_at, l.accepted_at,
                               (select max(x.at) from temperature_change x
                                 where x.lead_id = l.lead_id and x.from_temperature = 'COLD'
                                   and x.at <= coalesce(l.accepted_at, 'infinity')) as warmed_at
                          from lead l where l.lead_id = any(?)
                        """)
                .param(Rows.ids(ids))
                .query(
                        (row, n) ->
                                new Milestones(
                                        Rows.lead(row),
                                        Rows.instant(row, "opened_at"),
                                        Rows.instantOrNull(row, "warmed_at"),
                                        Rows.instantOrNull(row, "accepted_at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Milestones::lead, each -> each));
    }
}
