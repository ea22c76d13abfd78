package org.tandemcrm.lead.speed;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.Sellers;
import org.tandemcrm.user.GatheredNotices;
import org.tandemcrm.user.GatheredNotices.News;
import org.tandemcrm.user.GatheredNotices.Several;
import org.tandemcrm.user.NoticeKind;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;

/** Tells people of clocks that run out: the salesperson, everybody where nobody has it, owners. */
@Component
class AlarmBell {

    private final GatheredNotices notices;
    private final Users users;
    private final Firm firm;
    private final Clock clock;

    AlarmBell(GatheredNotices notices, Users users, Firm firm, Clock clock) {
        this.notices = notices;
        this.users = users;
        this.firm = firm;
        this.clock = clock;
    }

    /** A clock that has come to a step. */
    record Alarm(RunningClock waiting, AlarmStep step) {}

    private record Reader(UserId id, NoticeKind kind) {}

    /** Everybody hears of all of them in one notice of a kind. */
    void ring(List<Alarm> alarms) {
        Map<Reader, List<News>> heard = new LinkedHashMap<>();
        for (Alarm alarm : alarms) {
            news(alarm)
                    .ifPresent(
                            news ->
                                    readers(alarm)
                                            .forEach(
                                                    reader ->
                                                            heard.computeIfAbsent(
                                                                            reader,
                                                                            r -> new ArrayList<>())
                                                                    .add(news)));
        }
        heard.forEach(
                (reader, news) -> notices.tell(reader.id(), reader.kind(), news, several(reader)));
    }

    private Optional<News> news(Alarm alarm) {
        RunningClock waiting = alarm.waiting();
        String sentence =
                switch (alarm.step()) {
                    case NOTHING -> null;
                    case WARN ->
                            "%s waits for an answer: %s left."
                                    .formatted(
                                            waiting.name(),
                                            words(clock.instant(), waiting.dueAt()));
                    case BREACH -> "%s was promised an answer by now.".formatted(waiting.name());
                    case BREACH_IN_POOL ->
                            "%s was promised an answer by now, and nobody has taken the lead."
                                    .formatted(waiting.name());
                    case ESCALATE -> late(waiting);
                };
        return Optional.ofNullable(sentence)
                .map(text -> new News(text, "/leads/" + waiting.lead()));
    }

    private Set<Reader> readers(Alarm alarm) {
        UserId assignee = alarm.waiting().assignee();
        NoticeKind kind =
                alarm.step() == AlarmStep.WARN
                        ? NoticeKind.CLOCK_RUNNING_OUT
                        : NoticeKind.CLOCK_RAN_OUT;
        Set<UserId> people = new LinkedHashSet<>();
        if (alarm.step() != AlarmStep.ESCALATE) {
            people.addAll(assignee == null ? ids(Sellers.of(users)) : List.of(assignee));
        }
        if (alarm.step() == AlarmStep.ESCALATE || alarm.step() == AlarmStep.BREACH_IN_POOL) {
            people.addAll(ids(users.withRole(Role.OWNER)));
        }
        if (alarm.step() == AlarmStep.ESCALATE) {
            // Whoever sells and owns has heard it already.
            people.remove(assignee);
        }
        return people.stream()
                .map(person -> new Reader(person, kind))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Several several(Reader reader) {
        return reader.kind() == NoticeKind.CLOCK_RUNNING_OUT
                ? new Several(
                        "%,d leads wait for an answer, and their time runs out."::formatted,
                        "/queue")
                : new Several(
                        "%,d leads have waited longer than they were promised."::formatted,
                        "/leads?late=true");
    }

    private String late(RunningClock waiting) {
        UserId assignee = waiting.assignee();
        return "%s has waited for %s%s."
                .formatted(
                        waiting.name(),
                        words(waiting.startedAt(), clock.instant()),
                        assignee == null
                                ? ", and nobody has taken the lead"
                                : " for " + users.nameOf(assignee));
    }

    private String words(Instant from, Instant to) {
        return WorkingTime.words(firm.calendar().between(from, to).toMinutes());
    }

    private static List<UserId> ids(List<Person> people) {
        return people.stream().map(Person::id).toList();
    }
}
