package org.tandemcrm.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.contact.TimelineItem;
import org.tandemcrm.contact.TimelineKind;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.LeadOutcome;
import org.tandemcrm.lead.NewLead;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.NotAllowed;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

@ModuleTest
@CleanDatabase
class PipelineTests {

    @Autowired Pipeline pipeline;
    @Autowired LeadDesk leads;
    @Autowired Timeline timeline;
    @Autowired Firm firm;
    @Autowired DealMother mother;
    @Autowired UserMother users;
    @Autowired Clock clock;

    private UserId owner;
    private UserId sam;

    @BeforeEach
    void team() {
        owner = users.owner();
        sam = users.salesperson();
    }

    @Test
    void acceptingAWarmLeadOpensItsDeal() {
        LeadId lead = mother.hotLead("Anna", "Berg");
        DealId deal = mother.accept(lead, clock.instant());
        DealCard card = card(deal);
        assertThat(card.leadId()).isEqualTo(lead);
        assertThat(card.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(card.name()).contains("Anna Berg");
        assertThat(card.open()).isTrue();
        assertThat(users.as(sam, () -> pipeline.ofLead(lead))).contains(deal);
    }

    @Test
    void aColdLeadIsNotAccepted() {
        ContactId contact = mother.contact("Omar", "Haddad");
        LeadId lead = users.as(sam, () -> leads.open(cold(contact)));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> mother.accept(lead, clock.instant()))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo("cold-lead"));
    }

    @Test
    void aLeadIsAcceptedOnce() {
        LeadId lead = mother.hotLead("Anna", "Berg");
        DealId deal = mother.accept(lead, clock.instant());
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> mother.accept(lead, clock.instant()))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.problem()).isEqualTo("already-accepted");
                            assertThat(refusal.details()).containsEntry("dealId", deal);
                        });
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneGetsTheDealAndTheOtherHearsOfIt() throws Exception {
        LeadId lead = mother.hotLead("Anna", "Berg");
        List<String> problems =
                atOnce(
                        () -> mother.accept(lead, clock.instant()),
                        () -> users.as(owner, () -> pipeline.accept(lead, clock.instant())));
        assertThat(problems).containsExactlyInAnyOrder("", "already-accepted");
    }

    @Test
    void aMoveIsKeptWithItsTime() {
        DealId deal = mother.open("Anna", "Berg");
        Instant at = clock.instant();
        users.as(sam, () -> pipeline.move(deal, Stage.PROPOSAL, at));
        assertThat(card(deal).stage()).isEqualTo(Stage.PROPOSAL);
        assertThat(users.as(sam, () -> pipeline.visits(deal)))
                .extracting(StageVisit::stage)
                .containsExactly(Stage.PROPOSAL);
    }

    @Test
    void movesThatAreEnteredInAnyOrderLeadToTheLatestStage() {
        DealId deal = mother.open("Anna", "Berg");
        Instant now = clock.instant();
        users.as(sam, () -> pipeline.move(deal, Stage.VERBAL_YES, now.minusSeconds(10)));
        users.as(sam, () -> pipeline.move(deal, Stage.PROPOSAL, now.minusSeconds(20)));
        assertThat(card(deal).stage()).isEqualTo(Stage.VERBAL_YES);
        assertThat(users.as(sam, () -> pipeline.visits(deal)))
                .extracting(StageVisit::stage)
                .containsExactly(Stage.PROPOSAL, Stage.VERBAL_YES);
    }

    @Test
    void aMoveFromWhereTheDealNoLongerIsLeavesItAndSaysSo() {
        DealId deal = mother.open("Anna", "Berg");
        users.as(sam, () -> pipeline.move(deal, Stage.PROPOSAL, clock.instant()));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(
                        () ->
                                users.as(
                                        sam,
                                        () ->
                                                pipeline.move(
                                                        deal,
                                                        Stage.ACCEPTED,
                                                        Stage.VERBAL_YES,
                                                        clock.instant())))
                .withMessageContaining("Proposal")
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo("deal-moved"));
        assertThat(card(deal).stage()).isEqualTo(Stage.PROPOSAL);
    }

    @Test
    void aMoveInTheFutureIsRefused() {
        DealId deal = mother.open("Anna", "Berg");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () ->
                                users.as(
                                        sam,
                                        () ->
                                                pipeline.move(
                                                        deal,
                                                        Stage.PROPOSAL,
                                                        clock.instant().plus(Duration.ofDays(1)))));
    }

    @Test
    void wonConcludesTheLeadAndKeepsWhatItWasSoldFor() {
        DealId deal = mother.open("Anna", "Berg");
        mother.win(deal, "1000.00", firm.today());
        DealCard card = card(deal);
        assertThat(card.won()).isTrue();
        assertThat(card.amount()).isEqualByComparingTo("1000");
        assertThat(users.as(sam, () -> leads.card(card.leadId())).outcome())
                .isEqualTo(LeadOutcome.WON);
    }

    @Test
    void lostKeepsTheReasonAndTheDayForMarketing() {
        DealId deal = mother.open("Anna", "Berg");
        LocalDate later = firm.today().plusMonths(3);
        Closure.Lost lost = new Closure.Lost("Price", "Rival", firm.today(), later);
        users.as(sam, () -> pipeline.close(deal, lost));
        assertThat(card(deal).closure()).isEqualTo(lost);
        assertThat(users.as(sam, () -> leads.card(card(deal).leadId())).outcome())
                .isEqualTo(LeadOutcome.LOST);
    }

    @Test
    void aLossWithoutAReasonAndACloseInTheFutureAreRefused() {
        DealId deal = mother.open("Anna", "Berg");
        LocalDate tomorrow = firm.today().plusDays(1);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> mother.lose(deal, " ", tomorrow))
                .satisfies(
                        invalid ->
                                assertThat(invalid.flaws())
                                        .extracting(InvalidInput.Flaw::field)
                                        .containsExactly("reason", "closedOn"));
        assertThat(card(deal).open()).isTrue();
    }

    @Test
    void aClosedDealIsNeitherMovedNorChangedNorClosedAgain() {
        DealId deal = mother.open("Anna", "Berg");
        mother.win(deal, "1000.00", firm.today());
        List<Runnable> work =
                List.of(
                        () -> pipeline.move(deal, Stage.PROPOSAL, clock.instant()),
                        () -> pipeline.change(deal, 0, details("Other", "1.00")),
                        () -> pipeline.close(deal, won("2.00")));
        for (Runnable step : work) {
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> users.as(owner, step))
                    .withMessageContaining("Olga Owner closed this deal as won")
                    .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo("deal-closed"));
        }
    }

    @Test
    void ofTwoWhoCloseAtOnceOneWinsAndTheOtherSeesWhatHappened() throws Exception {
        DealId deal = mother.open("Anna", "Berg");
        List<String> problems =
                atOnce(
                        () -> {
                            mother.win(deal, "1000.00", firm.today());
                            return deal;
                        },
                        () -> {
                            mother.lose(deal, "Price", firm.today());
                            return deal;
                        });
        assertThat(problems).containsExactlyInAnyOrder("", "deal-closed");
    }

    @Test
    void aClosedDealIsOpenedAgainWithAReason() {
        DealId deal = mother.open("Anna", "Berg");
        mother.win(deal, "1000.00", firm.today());
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> users.as(owner, () -> pipeline.reopen(deal, " ")));
        users.as(owner, () -> pipeline.reopen(deal, "The order was cancelled"));
        DealCard card = card(deal);
        assertThat(card.open()).isTrue();
        assertThat(users.as(sam, () -> leads.card(card.leadId())).outcome()).isNull();
        mother.win(deal, "900.00", firm.today());
        assertThat(card(deal).amount()).isEqualByComparingTo("900");
    }

    @Test
    void anOpenDealIsNotOpenedAgain() {
        DealId deal = mother.open("Anna", "Berg");
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> users.as(owner, () -> pipeline.reopen(deal, "why not")))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo("deal-open"));
    }

    @Test
    void asSalespersonOneWorksOnesOwnAndThePoolsDealsOnly() {
        DealId deal = mother.open("Anna", "Berg");
        UserId other = users.person("Petra Pohl", Role.SALESPERSON);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(
                        () ->
                                users.as(
                                        other,
                                        () -> pipeline.move(deal, Stage.PROPOSAL, clock.instant())))
                .withMessageContaining("Sam Salesperson");
        DealDetails toThePool = new DealDetails("Anna", null, null, null, null);
        users.as(owner, () -> pipeline.change(deal, card(deal).version(), toThePool));
        users.as(other, () -> pipeline.move(deal, Stage.PROPOSAL, clock.instant()));
        assertThat(card(deal).stage()).isEqualTo(Stage.PROPOSAL);
    }

    @Test
    void marketersAndColleaguesReadOnly() {
        DealId deal = mother.open("Anna", "Berg");
        for (UserId reader : List.of(users.marketer(), users.colleague())) {
            assertThat(users.as(reader, () -> pipeline.card(deal)).name()).contains("Anna");
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(
                            () ->
                                    users.as(
                                            reader,
                                            () ->
                                                    pipeline.move(
                                                            deal,
                                                            Stage.PROPOSAL,
                                                            clock.instant())));
        }
    }

    @Test
    void theMarginIsSeenAndChangedOnlyByWhoMaySeeCosts() {
        DealId deal = mother.open("Anna", "Berg");
        users.as(owner, () -> pipeline.change(deal, card(deal).version(), withMargin("400.00")));
        assertThat(users.as(sam, () -> pipeline.card(deal)).margin()).isNull();
        users.as(sam, () -> pipeline.change(deal, card(deal).version(), withMargin("1.00")));
        assertThat(card(deal).margin()).isEqualByComparingTo("400");
        users.as(sam, () -> pipeline.close(deal, won("1000.00")));
        assertThat(card(deal).margin()).isEqualByComparingTo("400");
    }

    @Test
    void anOlderEditIsRefused() {
        DealId deal = mother.open("Anna", "Berg");
        long seen = card(deal).version();
        users.as(sam, () -> pipeline.change(deal, seen, details("First", "10.00")));
        assertThatExceptionOfType(StaleEdit.class)
                .isThrownBy(
                        () ->
                                users.as(
                                        sam,
                                        () ->
                                                pipeline.change(
                                                        deal, seen, details("Second", null))));
        assertThat(card(deal).name()).isEqualTo("First");
    }

    @Test
    void everyFlawOfADealIsNamedAtItsField() {
        DealId deal = mother.open("Anna", "Berg");
        DealDetails flawed =
                new DealDetails(" ", new BigDecimal("1.005"), null, null, users.colleague());
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () ->
                                users.as(
                                        sam,
                                        () -> pipeline.change(deal, card(deal).version(), flawed)))
                .satisfies(
                        invalid ->
                                assertThat(invalid.flaws())
                                        .extracting(InvalidInput.Flaw::field)
                                        .containsExactly("name", "amount", "assigneeId"));
    }

    @Test
    void theTimelineTellsTheWholeStory() {
        LeadId lead = mother.hotLead("Anna", "Berg");
        DealId deal = mother.accept(lead, clock.instant());
        users.as(sam, () -> pipeline.move(deal, Stage.PROPOSAL, clock.instant()));
        mother.lose(deal, "Price", firm.today());
        users.as(owner, () -> pipeline.reopen(deal, "They called back"));
        List<TimelineItem> told =
                users.as(sam, () -> timeline.of(leads.people(lead), 50)).stream()
                        .filter(item -> item.kind() == TimelineKind.DEAL)
                        .toList();
        assertThat(told)
                .extracting(TimelineItem::title)
                .anySatisfy(title -> assertThat(title).contains("is open"))
                .anySatisfy(title -> assertThat(title).contains("moved to Proposal"))
                .anySatisfy(title -> assertThat(title).contains("lost"))
                .anySatisfy(title -> assertThat(title).contains("opened again"));
        assertThat(told).extracting(TimelineItem::detail).contains("Price", "They called back");
    }

    @Test
    void anImportedDealComesWithItsStageAndItsEnd() {
        ContactId contact = mother.contact("Omar", "Haddad");
        Instant lastYear = clock.instant().minus(Duration.ofDays(400));
        LocalDate closed = firm.today().minusDays(300);
        LeadId lead = users.as(owner, () -> leads.open(cold(contact)));
        PastDeal past =
                new PastDeal(
                        lead,
                        lastYear,
                        Stage.VERBAL_YES,
                        new DealDetails(
                                "Old order",
                                new BigDecimal("500.00"),
                                null,
                                null,
                                sam,
                                BigDecimal.TEN,
                                "Rival"),
                        new Closure.Won(new BigDecimal("500.00"), null, closed));
        DealId deal = users.as(owner, () -> pipeline.bring(List.of(past))).get(0);
        DealCard card = card(deal);
        assertThat(card.stage()).isEqualTo(Stage.VERBAL_YES);
        assertThat(card.competitors()).isEqualTo("Rival");
        assertThat(card.budget()).isEqualByComparingTo("10");
        assertThat(card.closedOn()).isEqualTo(closed);
        assertThat(card.acceptedAt()).isCloseTo(lastYear, within(1, ChronoUnit.MILLIS));
    }

    private NewLead cold(ContactId contact) {
        return new NewLead(contact, null, null, null, null, clock.instant());
    }

    private DealCard card(DealId deal) {
        return users.as(owner, () -> pipeline.card(deal));
    }

    private static DealDetails details(String name, @Nullable String amount) {
        return new DealDetails(
                name, amount == null ? null : new BigDecimal(amount), null, null, null);
    }

    private DealDetails withMargin(String margin) {
        return new DealDetails(
                "Anna", new BigDecimal("1000.00"), new BigDecimal(margin), null, sam);
    }

    private Closure won(String amount) {
        return new Closure.Won(new BigDecimal(amount), null, firm.today());
    }

    /** The problem of each, empty for who came through. */
    private static List<String> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> both = new ArrayList<>();
            for (Callable<?> work : List.of(one, other)) {
                both.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    try {
                                        work.call();
                                        return "";
                                    } catch (RuleBroken refusal) {
                                        return refusal.problem();
                                    }
                                }));
            }
            return List.of(both.get(0).get(), both.get(1).get());
        } finally {
            threads.shutdownNow();
        }
    }
}
