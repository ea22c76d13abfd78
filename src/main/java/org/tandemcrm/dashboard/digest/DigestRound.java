package org.tandemcrm.dashboard.digest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.Users;

/**
 * Looks whether it is Monday morning where the company sits. Who was not reached on Monday, for
 * want of a machine that runs, is reached on Tuesday; after that the week is no news any more.
 */
@Component
class DigestRound {

    static final LocalTime MORNING = LocalTime.of(6, 0);

    private static final Logger LOG = LoggerFactory.getLogger(DigestRound.class);

    private final DigestDesk desk;
    private final Users users;
    private final Firm firm;
    private final Clock clock;

    DigestRound(DigestDesk desk, Users users, Firm firm, Clock clock) {
        this.desk = desk;
        this.users = users;
        this.firm = firm;
        this.clock = clock;
    }

    /** Gives how many letters went; one owner's trouble is not the others'. */
    int run() {
        ZonedDateTime now = clock.instant().atZone(firm.zone());
        LocalDate monday = mondayOf(now);
        if (monday == null || !desk.isReady()) {
            return 0;
        }
        int sent = 0;
        for (Person owner : users.withRole(Role.OWNER)) {
            try {
                sent += desk.send(owner, monday) ? 1 : 0;
            } catch (RuntimeException trouble) {
                LOG.error("The summary of the week could not be given to the mail", trouble);
            }
        }
        return sent;
    }

    /** The Monday whose summary is due; none outside its time. */
    static @Nullable LocalDate mondayOf(ZonedDateTime now) {
        return switch (now.getDayOfWeek()) {
            case MONDAY -> now.toLocalTime().isBefore(MORNING) ? null : now.toLocalDate();
            case TUESDAY -> now.toLocalDate().minusDays(1);
            default -> null;
        };
    }
}
