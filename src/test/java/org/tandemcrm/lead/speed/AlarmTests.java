package org.tandemcrm.lead.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.lead.EvidenceKind;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.LeadListing;
import org.tandemcrm.lead.LeadLists;
import org.tandemcrm.lead.LeadWorld;
import org.tandemcrm.lead.NewFact;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.user.Notices;
import org.tandemcrm.user.UserId;

/** Who hears of a clock that runs out, when, and that it is once. */
class AlarmTests extends LeadWorld {

    private static final String SOON = "CLOCK_RUNNING_OUT";
    private static final String LATE = "CLOCK_RAN_OUT";

    @Autowired private AlarmRound round;
    @Autowired private Notices notices;
    @Autowired private Lists lists;
    @Autowired private LeadLists now;

    @Test
    void theSalespersonHearsBeforeItRunsOutAndWhenItHasThenTheOwner() {
        LeadId lead = byOwner(() -> leads.warm("Anna", NOW));
        UserId assignee = card(lead).assigneeId();

        after(Duration.ofHours(5).plusMinutes(59));
        assertThat(notices(assignee, SOON)).isZero();
        after(Duration.ofMinutes(1));
        assertThat(notices(assignee, SOON)).isEqualTo(1);

        clock.setTo(NOW.plus(Duration.ofHours(23)).plusSeconds(1));
        assertThat(round.run()).isZero();
        after(Duration.ofHours(1));
        assertThat(notices(assignee, LATE)).isEqualTo(1);
        assertThat(notices(owner, LATE)).isZero();

        after(Duration.ofMinutes(119));
        assertThat(notices(owner, LATE)).isZero();
        after(Duration.ofMinutes(1));
        assertThat(notices(owner, LATE)).isEqualTo(1);
        after(Duration.ofDays(3));
        assertThat(notices(assignee, LATE)).isEqualTo(1);
        assertThat(notices(owner, LATE)).isEqualTo(1);
    }

    @Test
    void aLeadOfThePoolComesBeforeEverybodyAndTheOwnersAtOnce() {
        LeadId lead = byOwner(() -> leads.hot("Anna", NOW));
        byOwner(() -> book.assign(lead, null));

        after(Duration.ofHours(1));

        assertThat(notices(sal, LATE)).isEqualTo(1);
        assertThat(notices(tom, LATE)).isEqualTo(1);
        assertThat(notices(owner, LATE)).isEqualTo(1);
        after(Duration.ofDays(2));
        assertThat(count("notice where kind = ?", LATE)).isEqualTo(3);
    }

    @Test
    void whoeverWasTriedInTimeIsNoAlarm() {
        LeadId lead = byOwner(() -> leads.hot("Anna", NOW));
        clock.forward(Duration.ofMinutes(30));
        write(lead);

        after(Duration.ofDays(2));
        assertThat(count("notice where kind in (?, ?)", SOON, LATE)).isZero();
    }

    @Test
    void aClockThatWasMissedWhileTheMachineStoodStillIsOnlyLate() {
        LeadId lead = byOwner(() -> leads.hot("Anna", NOW));

        after(Duration.ofDays(1));

        assertThat(count("notice where kind = ?", SOON)).isZero();
        assertThat(notices(card(lead).assigneeId(), LATE)).isEqualTo(1);
    }

    @Test
    void becomingHotRingsEarlier() {
        LeadId lead = byOwner(() -> leads.warm("Anna", NOW));
        UserId assignee = card(lead).assigneeId();
        byOwner(
                () ->
                        temperatures.note(
                                lead, new NewFact(EvidenceKind.ASKED_PRICE, NOW, "Prices")));

        after(Duration.ofMinutes(45));
        assertThat(notices(assignee, SOON)).isEqualTo(1);
        after(Duration.ofMinutes(15));
        assertThat(notices(assignee, LATE)).isEqualTo(1);
    }

    @Test
    void severalRoundsAtOnceTellEverybodyOnce() throws Exception {
        byOwner(() -> IntStream.range(0, 40).forEach(i -> leads.hot("Anna " + i, NOW)));
        clock.forward(Duration.ofHours(1));
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> rounds =
                    IntStream.range(0, 4).<Callable<Integer>>mapToObj(i -> round::run).toList();
            int looked = 0;
            for (var answer : threads.invokeAll(rounds)) {
                looked += answer.get();
            }
            assertThat(looked).isEqualTo(40);
        } finally {
            threads.shutdown();
        }
        assertThat(told(LATE)).isEqualTo(40);
    }

    @Test
    void oneIsToldByNameAndSeveralInOneNoticeThatLeadsToThemAll() {
        byOwner(() -> IntStream.range(0, 3).forEach(i -> book.assign(hot("Anna"), sal)));
        byOwner(() -> book.assign(hot("Cem"), tom));
        tenMinutesLater("Ben");

        after(Duration.ofMinutes(50));
        assertThat(sentences(tom)).containsExactly("Cem Berg was promised an answer by now.");
        assertThat(sentences(sal))
                .containsExactly("3 leads have waited longer than they were promised.");

        after(Duration.ofMinutes(10));
        assertThat(sentences(sal))
                .containsExactly("4 leads have waited longer than they were promised.");
        String href =
                jdbc.sql("select href from notice where gathers = 4").query(String.class).single();
        assertThat(href).isEqualTo("/leads?late=true");
        after(Duration.ofSeconds(1));
        assertThat(lists.page(LeadListing.LEADS, ListQuery.parse("late=true"), now.now()).rows())
                .hasSize(5);
    }

    @Test
    void whatIsReadIsNotCountedAgain() {
        byOwner(() -> book.assign(hot("Anna"), sal));
        tenMinutesLater("Ben");
        after(Duration.ofMinutes(50));
        notices.readAll(sal);

        after(Duration.ofMinutes(10));

        assertThat(sentences(sal)).containsExactly("Ben Berg was promised an answer by now.");
    }

    @Test
    void whoeverSellsAndOwnsHearsOfABreachOnce() {
        LeadId lead = byOwner(() -> hot("Anna"));
        byOwner(() -> book.assign(lead, owner));

        after(Duration.ofHours(1));
        after(Duration.ofDays(2));

        assertThat(told(LATE)).isEqualTo(1);
    }

    private void tenMinutesLater(String name) {
        clock.forward(Duration.ofMinutes(10));
        byOwner(() -> book.assign(leads.hot(name, clock.instant()), sal));
    }

    private LeadId hot(String name) {
        return leads.hot(name, NOW);
    }

    /** The unread ones. */
    private List<String> sentences(UserId reader) {
        return jdbc.sql(
                        """
                        select sentence from notice
                         where user_id = ? and kind = ? and read_at is null
                        """)
                .params(reader.value(), LATE)
                .query(String.class)
                .list();
    }

    private long told(String kind) {
        return jdbc.sql("select coalesce(sum(gathers), 0) from notice where kind = ?")
                .param(kind)
                .query(Long.class)
                .single();
    }

    private void after(Duration time) {
        clock.forward(time);
        round.run();
    }

    private long notices(UserId reader, String kind) {
        return count("notice where user_id = ? and kind = ?", reader.value(), kind);
    }
}
