package org.tandemcrm.lead.speed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.user.NoticeKind;
import org.tandemcrm.user.Notices;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;

/** Tells people of clocks that run out: the salesperson, everybody where nobody has it, owners. */
@Component
class AlarmBell {

    private final Notices notices;
    private final Users users;
    private final Firm firm;
    private final Clock clock;

    AlarmBell(Notices notices, Users users, Firm firm, Clock clock) {
        this.notices = notices;
        this.users = users;
        this.firm = firm;
        this.clock = clock;
    }

    void ring(AlarmStep step, RunningClock waiting) {
        switch (step) {
            case NOTHING -> {}
            case WARN ->
                    tell(
                            NoticeKind.CLOCK_RUNNING_OUT,
                            "%s waits for an answer: %s left."
                                    .formatted(
                                            waiting.name(),
                                            words(between(clock.instant(), waiting.dueAt()))),
                            waiting,
                            salesperson(waiting));
            case BREACH ->
                    tell(
                            NoticeKind.CLOCK_RAN_OUT,
                            "%s was promised an answer by now.".formatted(waiting.name()),
                            waiting,
                            salesperson(waiting));
            case BREACH_IN_POOL ->
                    tell(
                            NoticeKind.CLOCK_RAN_OUT,
                            "%s was promised an answer by now, and nobody has taken the lead."
                                    .formatted(waiting.name()),
                            waiting,
                            both(salesperson(waiting), with(Role.OWNER)));
            case ESCALATE ->
                    tell(NoticeKind.CLOCK_RAN_OUT, late(waiting), waiting, with(Role.OWNER));
        }
    }

    private String late(RunningClock waiting) {
        UserId assignee = waiting.assignee();
        return "%s has waited for %s%s."
                .formatted(
                        waiting.name(),
                        words(between(waiting.startedAt(), clock.instant())),
                        assignee == null
                                ? ", and nobody has taken the lead"
                                : " for " + users.nameOf(assignee));
    }

    private Duration between(Instant from, Instant to) {
        return firm.calendar().between(from, to);
    }

    private Collection<UserId> salesperson(RunningClock waiting) {
        UserId assignee = waiting.assignee();
        return assignee == null ? with(Role.SALESPERSON) : List.of(assignee);
    }

    private Collection<UserId> with(Role role) {
        return users.withRole(role).stream().map(Person::id).toList();
    }

    private static Set<UserId> both(Collection<UserId> some, Collection<UserId> more) {
        return Stream.concat(some.stream(), more.stream())
                .collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    private void tell(
            NoticeKind kind, String sentence, RunningClock about, Collection<UserId> readers) {
        readers.forEach(reader -> notices.tell(reader, kind, sentence, "/leads/" + about.lead()));
    }

    private static String words(Duration working) {
        return WorkingTime.words(working.toMinutes());
    }
}
