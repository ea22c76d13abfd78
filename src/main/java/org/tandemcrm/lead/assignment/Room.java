package org.tandemcrm.lead.assignment;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.Prospect;
import org.tandemcrm.user.UserId;

/** Who has room for one lead more. */
@Component
class Room {

    private final Workforce workforce;
    private final Seats seats;

    Room(Workforce workforce, Seats seats) {
        this.workforce = workforce;
        this.seats = seats;
    }

    /** Those who are present; where their leads are counted, those who can carry one more. */
    Candidates forLead(Prospect lead, boolean counted) {
        return among(workforce.presentBut(lead.formerly(), counted), lead, counted);
    }

    /** Those who can carry one more, and who is given leads by others at this very moment. */
    Candidates forLead(Prospect lead, Turns.Turn turn) {
        return among(workforce.presentBut(lead.formerly(), turn), lead, true);
    }

    private Candidates among(Workforce.Crew crew, Prospect lead, boolean counted) {
        List<Colleague> people =
                crew.people().stream()
                        .filter(colleague -> !counted || colleague.hasRoom())
                        .toList();
        return new Candidates(lead.id(), new Workforce.Crew(people, crew.unseen()), counted);
    }

    /** Who may get a lead; whoever is taken has a seat for it, where seats are counted. */
    final class Candidates {

        private final LeadId lead;
        private final Workforce.Crew crew;
        private final boolean counted;

        private Candidates(LeadId lead, Workforce.Crew crew, boolean counted) {
            this.lead = lead;
            this.crew = crew;
            this.counted = counted;
        }

        List<Colleague> people() {
            return crew.people();
        }

        /** How many leads others are giving away, which are not to be seen yet. */
        int unseen() {
            return crew.unseen();
        }

        /** The first of them whose last seat was not given away in this moment. */
        Optional<Colleague> first(List<Colleague> inOrder) {
            return inOrder.stream().filter(this::takes).findFirst();
        }

        boolean takes(UserId person) {
            return people().stream()
                    .filter(colleague -> colleague.id().equals(person))
                    .anyMatch(this::takes);
        }

        private boolean takes(Colleague colleague) {
            return !counted || seats.take(colleague, lead);
        }
    }
}
