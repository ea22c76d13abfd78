package org.tandemcrm.lead;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.AssignmentRule.Appointment;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.UserId;

/** Gives leads from one person to another. */
@Component
class Handing {

    private final HandNews news;
    private final AssignmentRule rule;
    private final Claims claims;
    private final QueuePlaces places;

    Handing(HandNews news, AssignmentRule rule, Claims claims, QueuePlaces places) {
        this.news = news;
        this.rule = rule;
        this.claims = claims;
        this.places = places;
    }

    void assign(LeadHead lead, @Nullable UserId to) {
        if (to != null && !rule.works(to)) {
            throw new InvalidInput("assigneeId", "Choose somebody who works leads.");
        }
        news.assigned(lead, to, "Given by hand");
        moved(lead);
    }

    /** Its salesperson left or is away: the deputy has it, or whom the company's rule finds. */
    Appointment handOn(LeadHead lead, Reason reason) {
        UserId deputy = reason.deputy();
        Appointment next =
                deputy != null && rule.isPresent(deputy)
                        ? Appointment.of(deputy, "Stands in")
                        : rule.choose(lead.prospect());
        news.handedOn(lead, next.person(), reason);
        moved(lead);
        return next;
    }

    private void moved(LeadHead lead) {
        claims.end(lead.id());
        places.refresh(lead.id());
    }
}
