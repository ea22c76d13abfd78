package org.tandemcrm.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.Users;
import org.tandemcrm.user.Viewer;

/**
 * Fills the memory of this instance soon after the start, and again soon after a day began where
 * the company sits. A company without an owner has nobody who would look.
 */
@Component
@ConditionalOnBooleanProperty(name = "tandem.first-looks", matchIfMissing = true)
class FirstLooks {

    private static final Logger LOG = LoggerFactory.getLogger(FirstLooks.class);

    private static final int MONTHS_BEFORE = 11;

    private final List<FirstLook> looks;
    private final FocusDesk desk;
    private final Owners owners;
    private final Firm firm;
    private LocalDate looked = LocalDate.MIN;

    FirstLooks(List<FirstLook> looks, FocusDesk desk, Owners owners, Firm firm) {
        this.looks = looks;
        this.desk = desk;
        this.owners = owners;
        this.firm = firm;
    }

    /** As whom the machine may look. */
    @Component
    static class Owners {

        private final Users users;
        private final CurrentUser me;

        Owners(Users users, CurrentUser me) {
            this.users = users;
            this.me = me;
        }

        /** Does nothing in a company without an owner. */
        void asOne(Consumer<Viewer> work) {
            users.withRole(Role.OWNER).stream()
                    .findFirst()
                    .ifPresent(owner -> me.as(owner.id(), () -> work.accept(me.get())));
        }
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT20S")
    void lookOnceADay() {
        LocalDate today = firm.today();
        if (!today.equals(looked)) {
            owners.asOne(
                    owner -> {
                        looked = today;
                        lookAtAll(today, owner);
                    });
        }
    }

    private void lookAtAll(LocalDate today, Viewer owner) {
        long began = System.nanoTime();
        YearMonth month = YearMonth.from(today);
        LocalDate first = month.minusMonths(MONTHS_BEFORE).atDay(1);
        Asked asked = new Asked(first, month.atEndOfMonth(), null, null, null);
        Focus year = desk.focus(asked, owner);
        looks.forEach(look -> tryTo(look, year, owner));
        LOG.info("What pages remember was read in {} ms", (System.nanoTime() - began) / 1_000_000);
    }

    /** Who comes first reads what could not be read now. */
    private static void tryTo(FirstLook look, Focus year, Viewer owner) {
        try {
            look.look(year, owner);
        } catch (RuntimeException trouble) {
            LOG.warn("A page could not be looked at beforehand", trouble);
        }
    }
}
