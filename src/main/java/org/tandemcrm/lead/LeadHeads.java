package org.tandemcrm.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.user.UserId;

/** Reads the heads of leads. */
@Component
class LeadHeads {

    /** How the person, or else the company, over the aliases c and co of a query is called. */
    static final String NAME_SQL =
            """
            coalesce(nullif(concat_ws(' ', c.first_name, c.last_name), ''),
                     (select e.address from contact_email e
                       where e.contact_id = c.contact_id order by e.position limit 1),
                     co.name, 'Nameless contact')""";

    private static final String HEAD =
            """
            select l.lead_id, l.contact_id, coalesce(l.company_id, c.company_id) as company_id,
                   l.assignee_id, l.accepted_at,
                   l.concluded_at, %s as name
              from lead l
              left join contact c on c.contact_id = l.contact_id
              left join company co on co.company_id = l.company_id
             where l.deleted_at is null
            """
                    .formatted(NAME_SQL);

    private final JdbcClient jdbc;

    LeadHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    LeadHead of(LeadId lead) {
        return find(lead).orElseThrow(() -> new NotFound("There is no such lead."));
    }

    Optional<LeadHead> find(LeadId lead) {
        return jdbc.sql(HEAD + " and l.lead_id = ?")
                .param(lead.value())
                .query(LeadHeads::head)
                .optional();
    }

    private static LeadHead head(ResultSet row, int n) throws SQLException {
        return new LeadHead(
                Rows.lead(row),
                Rows.idOrNull(row, "contact_id", ContactId::new),
                Rows.idOrNull(row, "company_id", CompanyId::new),
                row.getString("name"),
                Rows.idOrNull(row, "assignee_id", UserId::new),
                Rows.instantOrNull(row, "accepted_at"),
                Rows.instantOrNull(row, "concluded_at"));
    }
}
