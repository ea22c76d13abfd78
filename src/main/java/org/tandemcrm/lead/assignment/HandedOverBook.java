package org.tandemcrm.lead.assignment;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.contact.ContactNames;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.user.Absence;
import org.tandemcrm.user.AbsenceId;
import org.tandemcrm.user.Absences;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** What was handed on because somebody was away. */
@Service
@Transactional(readOnly = true)
public class HandedOverBook {

    private final JdbcClient jdbc;
    private final Absences absences;
    private final CurrentUser me;

    HandedOverBook(JdbcClient jdbc, Absences absences, CurrentUser me) {
        this.jdbc = jdbc;
        this.absences = absences;
        this.me = me;
    }

    /** One's own absence, any of them for owners. */
    public Absence absence(AbsenceId id) {
        Viewer viewer = me.get();
        return absences.find(id)
                .filter(a -> a.person().equals(viewer.id()) || viewer.may(Right.MANAGE))
                .orElseThrow(() -> new NotFound("There is no such absence."));
    }

    public List<HandedOver> of(Absence absence) {
        return jdbc.sql(
                        """
                        select l.lead_id, l.number, h.shown, u.name as assignee, t.name as given_to,
                               case when c.contact_id is not null then %s else co.name end as name
                          from lead_assignment a
                          join lead l on l.lead_id = a.lead_id and l.deleted_at is null
                          join lead_heat h on h.lead_id = l.lead_id
                          left join contact c on c.contact_id = l.contact_id
                          left join company co on co.company_id = l.company_id
                          left join user_account u on u.user_id = l.assignee_id
                          left join user_account t on t.user_id = a.assignee_id
                         where a.absence_id = ? order by a.at, l.number
                        """
                                .formatted(ContactNames.SHOWN_SQL))
                .param(absence.id().value())
                .query(
                        (row, n) ->
                                new HandedOver(
                                        new LeadId(row.getObject("lead_id", UUID.class)),
                                        row.getLong("number"),
                                        row.getString("name"),
                                        row.getString("shown"),
                                        row.getString("given_to"),
                                        row.getString("assignee")))
                .list();
    }
}
