package org.tandemcrm.lead;

import static org.tandemcrm.lead.Rows.stamp;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.user.CurrentUser;

/** Every hand-back with its reason. */
@Component
class HandbackBook {

    private static final int LONGEST_NOTE = 4000;

    private final JdbcClient jdbc;
    private final CurrentUser me;
    private final Measures measures;

    HandbackBook(JdbcClient jdbc, CurrentUser me, Measures measures) {
        this.jdbc = jdbc;
        this.me = me;
        this.measures = measures;
    }

    /** Keeps the hand-back, or refuses what cannot be. */
    UUID add(LeadId lead, NewHandback handback) {
        check(handback);
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into handback (handback_id, lead_id, reason, until,
                            customer_named_date, note, at, recorded_at, handed_back_by)
                        values (:id, :lead, :reason, :until, :named, :note, :at, :now, :by)
                        """)
                .param("id", id)
                .param("lead", lead.value())
                .param("reason", handback.reason().name())
                .param("until", handback.until())
                .param("named", handback.customerNamedDate())
                .param("note", LeadDetails.tidied(handback.note()))
                .param("at", stamp(handback.at()))
                .param("now", stamp(measures.now()))
                .param("by", me.get().id().value())
                .update();
        supersede(lead);
        return id;
    }

    /** Of each lead one hand-back is the last word, also where one becomes known late. */
    private void supersede(LeadId lead) {
        jdbc.sql(
                        """
                        update handback b set superseded = true
                         where b.lead_id = :lead and not b.superseded
                           and exists (select from handback n
                                        where n.lead_id = b.lead_id
                                          and (n.at, n.handback_id) > (b.at, b.handback_id))
                        """)
                .param("lead", lead.value())
                .update();
    }

    private void check(NewHandback handback) {
        var flaws = new ArrayList<Flaw>();
        if (handback.at().isAfter(measures.now())) {
            flaws.add(new Flaw("at", "This lies in the future."));
        }
        if (handback.until() == null && handback.customerNamedDate()) {
            flaws.add(new Flaw("until", "Which date did the customer name?"));
        }
        if (handback.until() != null && !handback.until().isAfter(measures.dayOf(handback.at()))) {
            flaws.add(new Flaw("until", "Choose a day after the hand-back."));
        }
        if (handback.note() != null && handback.note().length() > LONGEST_NOTE) {
            flaws.add(new Flaw("note", "At most %,d characters.".formatted(LONGEST_NOTE)));
        }
        refuse(flaws);
    }

    private static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
    }
}
