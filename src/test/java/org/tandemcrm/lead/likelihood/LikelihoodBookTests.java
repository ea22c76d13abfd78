package org.tandemcrm.lead.likelihood;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.LeadListing;
import org.tandemcrm.lead.LeadLists;
import org.tandemcrm.lead.LeadOutcome;
import org.tandemcrm.lead.LeadRow;
import org.tandemcrm.lead.NewLead;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

@ModuleTest
@CleanDatabase
class LikelihoodBookTests {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Autowired LikelihoodBook book;
    @Autowired Learning learning;
    @Autowired LeadDesk desk;
    @Autowired ContactDirectory contacts;
    @Autowired LeadLists leadLists;
    @Autowired Lists lists;
    @Autowired TestPeople people;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private UserId owner;

    @BeforeEach
    void begin() {
        clock.setTo(NOW);
        owner = people.with(Role.OWNER);
    }

    @AfterEach
    void letTheClockRun() {
        clock.release();
    }

    @Test
    void withOneLostLeadTooFewNothingIsShownAndThePageSaysSo() {
        closed(60, LeadOutcome.WON, "Referral");
        closed(49, LeadOutcome.LOST, "Bought list");
        LeadId open = accepted("Referral", NOW);

        learning.learn();

        Standing standing = book.standing();
        assertThat(standing.shown()).isFalse();
        assertThat(standing.won()).isEqualTo(60);
        assertThat(standing.wonMissing()).isZero();
        assertThat(standing.lostMissing()).isEqualTo(1);
        assertThat(book.of(open)).isEmpty();
        assertThat(byOwner(() -> desk.card(open)).likelihood()).isNull();
    }

    @Test
    void withFiftyOfEachALeadShowsItsLikelihoodAndWhy() {
        closed(50, LeadOutcome.WON, "Referral");
        closed(50, LeadOutcome.LOST, "Bought list");
        LeadId good = accepted("referral", NOW);
        LeadId bad = accepted("Bought list", NOW);
        LeadId cold = opened("Referral", NOW);

        learning.learn();

        Outlook outlook = book.of(good).orElseThrow();
        assertThat(outlook.percent()).isGreaterThan(70);
        assertThat(outlook.closed()).isEqualTo(100);
        assertThat(outlook.average()).isEqualTo(50);
        assertThat(outlook.proven()).as("all closed at one moment").isFalse();
        assertThat(outlook.reasons()).hasSizeLessThanOrEqualTo(3);
        assertThat(outlook.reasons().get(0).sentence()).isEqualTo("They came by “referral”");
        assertThat(outlook.reasons().get(0).raises()).isTrue();
        assertThat(book.of(bad).orElseThrow().percent()).isLessThan(30);
        assertThat(book.of(bad).orElseThrow().reasons().get(0).raises()).isFalse();
        assertThat(book.of(cold)).as("not handed off yet").isEmpty();
        assertThat(byLikelihood()).containsExactly(good, bad, cold);
    }

    @Test
    void whatConcludesIsNoLongerForetoldAndReopenedLeadsMayEndItAll() {
        List<LeadId> won = closed(50, LeadOutcome.WON, "Referral");
        closed(50, LeadOutcome.LOST, "Bought list");
        LeadId open = accepted("Referral", NOW);
        learning.learn();
        assertThat(book.of(open)).isPresent();
        assertThat(listed(open)).isNotNull();

        byOwner(
                () -> {
                    desk.conclude(open, LeadOutcome.LOST, NOW);
                    return null;
                });
        assertThat(book.of(open)).isEmpty();
        assertThat(byOwner(() -> desk.card(open)).likelihood()).isNull();
        assertThat(listed(open)).isNull();

        byOwner(
                () -> {
                    desk.reopen(open);
                    return null;
                });
        assertThat(listed(open)).isNotNull();
        byOwner(
                () -> {
                    desk.conclude(open, LeadOutcome.LOST, NOW);
                    desk.reopen(won.get(0));
                    return null;
                });
        learning.learn();
        assertThat(listed(won.get(0))).isNull();
        assertThat(book.standing().shown()).isFalse();
        assertThat(jdbc.sql("select count(*) from lead_likelihood").query(Long.class).single())
                .isZero();
    }

    /** As lists sort by it. */
    private @Nullable Integer listed(LeadId lead) {
        return jdbc.sql("select likelihood::int from lead_heat where lead_id = ?")
                .param(lead.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single()
                .orElse(null);
    }

    @Test
    void theSameLeadsTeachTheSame() {
        closed(50, LeadOutcome.WON, "Referral");
        closed(50, LeadOutcome.LOST, "Bought list");
        LeadId open = accepted("Referral", NOW);

        Formula first = learning.learn().formula();
        Formula second = learning.learn().formula();

        assertThat(first).isNotNull().isEqualTo(second);
        double shown =
                jdbc.sql("select probability from lead_likelihood where lead_id = ?")
                        .param(open.value())
                        .query(Double.class)
                        .single();
        assertThat(shown).isBetween(0.7, 1.0);
    }

    @Test
    void itIsMeasuredOnLeadsThatClosedLater() {
        for (int day = 0; day < 60; day++) {
            closed(1, LeadOutcome.WON, "Referral", day);
            closed(1, LeadOutcome.LOST, "Bought list", day);
        }

        learning.learn();

        Standing standing = book.standing();
        assertThat(standing.measuredFrom()).isEqualTo(NOW.minus(Duration.ofDays(100 - 42)));
        assertThat(standing.measuredBy()).isEqualTo(84);
        assertThat(standing.quality().leads()).isEqualTo(36);
        assertThat(standing.quality().auc()).isGreaterThan(0.95);
        assertThat(standing.weights().get(0).label()).isEqualTo("How they came");
    }

    private List<LeadId> byLikelihood() {
        var query = ListQuery.parse("sort=-likelihood&state=OPEN,DEAL");
        return byOwner(
                () ->
                        lists.slice(LeadListing.LEADS, query, leadLists.now()).rows().stream()
                                .map(LeadRow::id)
                                .toList());
    }

    private List<LeadId> closed(int leads, LeadOutcome outcome, String source) {
        return closed(leads, outcome, source, 0);
    }

    private List<LeadId> closed(int leads, LeadOutcome outcome, String source, int day) {
        List<LeadId> closed = new ArrayList<>();
        for (int i = 0; i < leads; i++) {
            Instant at = NOW.minus(Duration.ofDays(100 - day));
            LeadId lead = accepted(source, at);
            byOwner(
                    () -> {
                        desk.conclude(lead, outcome, at);
                        return null;
                    });
            closed.add(lead);
        }
        return closed;
    }

    private LeadId accepted(String source, Instant at) {
        LeadId lead = opened(source, at);
        byOwner(() -> desk.bringAccepted(lead, at));
        return lead;
    }

    private LeadId opened(String source, Instant at) {
        ContactId contact = byOwner(() -> contacts.add(ContactDetails.named("Anna", "Berg")));
        return byOwner(() -> desk.open(new NewLead(contact, null, null, null, source, at)));
    }

    private <T> T byOwner(Supplier<T> deed) {
        return people.as(owner, deed);
    }
}
