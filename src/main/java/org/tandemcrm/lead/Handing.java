package org.tandemcrm.lead;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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
        if (to != null && !rule.isAtWork(to)) {
            throw new InvalidInput("assigneeId", "Choose somebody who works leads.");
        }
        news.assigned(lead, to, "Given by hand");
        claims.end(lead.id());
        places.refresh(lead.id());
    }

    /** Somebody left: the company's rule finds another, or the pool gets it. */
    void handOn(LeadHead lead) {
        news.assigned(lead, rule.choose(lead).orElse(null), "Handed on");
        claims.end(lead.id());
        places.refresh(lead.id());
    }
}
