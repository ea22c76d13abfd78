package org.tandemcrm.lead;

import static org.tandemcrm.lead.Rows.stamp;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.user.UserId;

/** Opens leads, one or many. */
@Component
class LeadOpening {

    private final LeadFiles files;
    private final HeatLedger ledger;
    private final JdbcClient jdbc;
    private final Measures measures;

    LeadOpening(LeadFiles files, HeatLedger ledger, JdbcClient jdbc, Measures measures) {
        this.files = files;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.measures = measures;
    }

    List<LeadId> open(List<NewLead> leads, boolean byResponse) {
        leads.forEach(this::check);
        UserId by = files.reader();
        List<LeadId> opened =
                files
                        .keep(leads.stream().map(lead -> new Lead(lead, byResponse, by)).toList())
                        .stream()
                        .map(Lead::id)
                        .toList();
        ledger.open(opened, measures.scales());
        writeAssignments(opened);
        return opened;
    }

    private void check(NewLead lead) {
        var flaws = new ArrayList<Flaw>();
        if (lead.contactId() == null && lead.companyId() == null) {
            flaws.add(new Flaw("contactId", "Say who it is about: a person, or a company."));
        }
        if (lead.openedAt().isAfter(measures.now().plus(Duration.ofMinutes(2)))) {
            flaws.add(new Flaw("openedAt", "This lies in the future."));
        }
        if (lead.interest() != null && lead.interest().length() > 200) {
            flaws.add(new Flaw("interest", "At most 200 characters."));
        }
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
    }

    private void writeAssignments(List<LeadId> opened) {
        Instant now = measures.now();
        UserId by = files.reader();
        jdbc.sql(
                        """
                        insert into lead_assignment (lead_assignment_id, lead_id, assignee_id, at,
                            cause, actor_id)
                        select a.id, l.lead_id, l.assignee_id, :now, 'Opened so', :by
                          from unnest(:ids::uuid[], :leads::uuid[]) as a (id, lead_id)
                          join lead l on l.lead_id = a.lead_id
                         where l.assignee_id is not null
                        """)
                .param("now", stamp(now))
                .param("by", by == null ? null : by.value())
                .param("ids", opened.stream().map(lead -> Ids.next()).toArray(UUID[]::new))
                .param("leads", Rows.ids(opened))
                .update();
    }
}
