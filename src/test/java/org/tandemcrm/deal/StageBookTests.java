package org.tandemcrm.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.contact.BuyingRole;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.lead.LeadBook;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadDetails;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.NewStakeholder;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.NextStep;
import org.tandemcrm.touch.Outcome;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

@ModuleTest
@CleanDatabase
class StageBookTests {

    @Autowired StageBook stages;
    @Autowired Pipeline pipeline;
    @Autowired DealBoard board;
    @Autowired LeadBook leads;
    @Autowired LeadDesk desk;
    @Autowired DealMother mother;
    @Autowired DealCrowd crowd;
    @Autowired UserMother users;
    @Autowired Firm firm;
    @Autowired Clock clock;

    private UserId owner;
    private UserId sam;

    @BeforeEach
    void team() {
        owner = users.owner();
        sam = users.salesperson();
    }

    @Test
    void aCompanyBeginsWithFourStagesThatAskForNothing() {
        assertThat(stages.all())
                .extracting(StageCard::label)
                .containsExactly("Accepted", "Needs understood", "Proposal", "Verbal yes");
        assertThat(stages.all()).allMatch(stage -> stage.needs().isEmpty());
    }

    @Test
    void theOwnerAddsRenamesAndOrdersStages() {
        Stage visit = add("Site visit");
        assertThat(visit.key()).isEqualTo("SITE_VISIT");
        owned(() -> stages.change(visit, 0, details("Visit on site")));
        owned(() -> stages.shift(visit, true));
        owned(() -> stages.shift(visit, true));
        assertThat(labels())
                .containsExactly(
                        "Accepted", "Needs understood", "Visit on site", "Proposal", "Verbal yes");
        owned(() -> stages.shift(Stage.ACCEPTED, true));
        owned(() -> stages.shift(visit, false));
        assertThat(labels())
                .containsExactly(
                        "Accepted", "Needs understood", "Proposal", "Visit on site", "Verbal yes");
    }

    @Test
    void anOldEditOfAStageIsNotSaved() {
        owned(() -> stages.change(Stage.PROPOSAL, 0, details("Offer")));
        assertThatExceptionOfType(StaleEdit.class)
                .isThrownBy(() -> owned(() -> stages.change(Stage.PROPOSAL, 0, details("Quote"))));
        assertThat(labels()).contains("Offer");
    }

    @Test
    void twoStagesNeverHaveOneNameNorOneKey() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> add("PROPOSAL"));
        owned(() -> stages.change(Stage.PROPOSAL, 0, details("Offer")));
        assertThat(add("Proposal").key()).isEqualTo("PROPOSAL_2");
        assertThat(add("!!!").key()).isEqualTo("STAGE");
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> owned(() -> stages.add(new StageDetails(" ", Set.of(), 101, 0))))
                .satisfies(
                        bad ->
                                assertThat(bad.flaws())
                                        .extracting(InvalidInput.Flaw::field)
                                        .containsExactly("label", "expectedShare", "idleDays"));
    }

    @Test
    void aStageWithOpenDealsIsNotRetiredAndARetiredOneTakesNone() {
        DealId deal = mother.open("Anna", "Berg");
        assertThat(problemOf(() -> owned(() -> stages.retire(Stage.ACCEPTED))))
                .isEqualTo("stage-in-use");
        owned(() -> stages.retire(Stage.PROPOSAL));
        assertThat(problemOf(() -> move(deal, Stage.PROPOSAL))).isEqualTo("stage-retired");
        assertThat(labels()).doesNotContain("Proposal");
        owned(() -> stages.comeBack(Stage.PROPOSAL));
        assertThat(labels()).endsWith("Proposal");
        move(deal, Stage.PROPOSAL);
        assertThat(card(deal).stage()).isEqualTo(Stage.PROPOSAL);
    }

    @Test
    void openDealsAreMovedOnWhenTheirStageIsRetired() {
        DealId anna = mother.open("Anna", "Berg");
        DealId omar = mother.open("Omar", "Haddad");
        mother.lose(omar, "Price", firm.today());
        owned(
                () ->
                        stages.change(
                                Stage.ACCEPTED,
                                0,
                                new StageDetails("Accepted", Set.of(StageNeed.BUDGET), 20, 14)));
        owned(() -> assertThat(stages.retire(Stage.ACCEPTED, Stage.PROPOSAL)).isEqualTo(1));
        assertThat(card(anna).stage()).isEqualTo(Stage.PROPOSAL);
        assertThat(card(omar).stage()).as("closed deals stay").isEqualTo(Stage.ACCEPTED);
        assertThat(users.as(owner, () -> pipeline.visits(anna)))
                .singleElement()
                .satisfies(
                        visit -> {
                            assertThat(visit.cause()).isEqualTo("\"Accepted\" was retired.");
                            assertThat(visit.missing()).isNotNull();
                        });
        assertThat(labels()).doesNotContain("Accepted");
    }

    @Test
    void theLastStageIsNeverRetired() {
        List.of(Stage.ACCEPTED, Stage.NEEDS_UNDERSTOOD, Stage.PROPOSAL)
                .forEach(stage -> owned(() -> stages.retire(stage)));
        assertThat(problemOf(() -> owned(() -> stages.retire(Stage.VERBAL_YES))))
                .isEqualTo("last-stage");
        assertThat(card(mother.open("Anna", "Berg")).stage()).isEqualTo(Stage.VERBAL_YES);
    }

    @Test
    void aDealThatIsOpenedAgainAtARetiredStageIsStillOnTheBoard() {
        DealId deal = mother.open("Anna", "Berg");
        mother.lose(deal, "Price", firm.today());
        owned(() -> stages.retire(Stage.ACCEPTED));
        owned(() -> pipeline.reopen(deal, "They came back"));
        assertThat(board.columns(BoardFilter.of(Salespeople.EVERYBODY)))
                .filteredOn(column -> column.key().equals("ACCEPTED"))
                .singleElement()
                .satisfies(column -> assertThat(column.cards()).hasSize(1));
        move(deal, Stage.PROPOSAL);
        assertThat(board.columns(BoardFilter.of(Salespeople.EVERYBODY)))
                .extracting(BoardColumn::key)
                .doesNotContain("ACCEPTED");
    }

    @Test
    void aDealPassesAStageOnlyWithAllThatItAsksFor() {
        ask(Stage.ACCEPTED, StageNeed.values());
        LeadId lead = mother.hotLead("Anna", "Berg");
        DealId deal = mother.accept(lead, clock.instant());

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> move(deal, Stage.NEEDS_UNDERSTOOD))
                .satisfies(
                        no -> {
                            assertThat(no.problem()).isEqualTo("stage-not-ready");
                            assertThat(no.details().get("missing"))
                                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                                    .hasSize(StageNeed.values().length)
                                    .contains(
                                            Map.of(
                                                    "need",
                                                    "PAIN",
                                                    "message",
                                                    "What hurts them is known.",
                                                    "href",
                                                    "/leads/" + lead + "/edit"));
                        });
        assertThat(card(deal).stage()).isEqualTo(Stage.ACCEPTED);

        fill(deal, lead);
        assertThat(users.as(sam, () -> pipeline.checks(deal))).allMatch(Check::met);
        move(deal, Stage.NEEDS_UNDERSTOOD);
        assertThat(card(deal).stage()).isEqualTo(Stage.NEEDS_UNDERSTOOD);
    }

    @Test
    void whoJumpsPassesEveryStageBetweenAndAWayBackAsksForNothing() {
        ask(Stage.NEEDS_UNDERSTOOD, StageNeed.BUDGET);
        DealId deal = mother.open("Anna", "Berg");
        move(deal, Stage.NEEDS_UNDERSTOOD);
        assertThat(problemOf(() -> move(deal, Stage.VERBAL_YES))).isEqualTo("stage-not-ready");
        move(deal, Stage.ACCEPTED);
        assertThat(problemOf(() -> move(deal, Stage.PROPOSAL))).isEqualTo("stage-not-ready");
    }

    @Test
    void closingAsksForNothing() {
        ask(Stage.ACCEPTED, StageNeed.values());
        DealId deal = mother.open("Anna", "Berg");
        mother.win(deal, "100.00", firm.today());
        assertThat(card(deal).won()).isTrue();
    }

    @Test
    void aMoveOfThePastIsKeptAndMarked() {
        LeadId lead = mother.hotLead("Anna", "Berg");
        DealId deal = mother.accept(lead, clock.instant());
        ask(Stage.ACCEPTED, StageNeed.BUDGET, StageNeed.PAIN);
        Instant past = clock.instant().minus(Duration.ofDays(3));
        users.as(sam, () -> pipeline.move(deal, Stage.PROPOSAL, past));
        assertThat(card(deal).stage()).isEqualTo(Stage.PROPOSAL);
        assertThat(users.as(sam, () -> pipeline.visits(deal)))
                .singleElement()
                .satisfies(
                        visit ->
                                assertThat(visit.missing())
                                        .contains("the budget is known", "what hurts them"));
    }

    @Test
    void historyIsLearnedFromOnceThereIsEnoughOfIt() {
        crowd.open(1, 28, sam);
        crowd.close(1, 28, 3, owner);
        assertThat(accepted().isLearned()).isFalse();
        assertThat(accepted().chance()).isEqualByComparingTo("10");
        crowd.open(29, 40, sam);
        crowd.close(29, 40, 3, owner);
        assertThat(accepted().isLearned()).isTrue();
        assertThat(accepted().learned().whole()).isEqualTo(40);
        assertThat(accepted().chance()).isEqualByComparingTo("30");
        assertThat(accepted().typedShare()).isEqualTo(10);
    }

    @Test
    void eachStageHasItsOwnPatience() {
        DealId deal = mother.open("Anna", "Berg");
        Instant past = clock.instant().minus(Duration.ofDays(5));
        users.as(sam, () -> pipeline.move(deal, Stage.PROPOSAL, past));
        assertThat(idle()).isEmpty();
        owned(
                () ->
                        stages.change(
                                Stage.PROPOSAL, 0, new StageDetails("Proposal", Set.of(), 50, 4)));
        assertThat(idle()).containsExactly(deal);
    }

    private List<DealId> idle() {
        return board.columns(new BoardFilter(Salespeople.EVERYBODY, Standing.IDLE)).stream()
                .flatMap(column -> column.cards().stream())
                .map(BoardCard::id)
                .toList();
    }

    private void fill(DealId deal, LeadId lead) {
        ContactId boss = mother.contact("Clara", "Boss");
        Instant now = clock.instant();
        owned(
                () ->
                        leads.change(
                                lead,
                                desk.card(lead).version(),
                                new LeadDetails("Freight", "Delays", "Calm", "Price")));
        owned(
                () ->
                        leads.putStakeholder(
                                lead, new NewStakeholder(boss, BuyingRole.DECISION_MAKER, "for")));
        NextStep step = new NextStep("Send the offer", firm.today().plusDays(2), null);
        NewTouch call =
                new NewTouch(
                        boss,
                        lead.value(),
                        Channel.PHONE,
                        Direction.INBOUND,
                        Outcome.TALKED,
                        now,
                        null,
                        step,
                        null,
                        null);
        owned(() -> desk.log(lead, call));
        DealDetails known =
                new DealDetails(
                        "Freight",
                        null,
                        null,
                        firm.today().plusDays(30),
                        sam,
                        new BigDecimal("900"),
                        "Rival AG");
        LineDetails line =
                new LineDetails(null, null, "Scanner", BigDecimal.ONE, new BigDecimal("100"), null);
        owned(() -> pipeline.change(deal, card(deal).version(), known, List.of(line)));
    }

    private StageCard accepted() {
        return stages.all().get(0);
    }

    private void ask(Stage stage, StageNeed... needs) {
        StageCard card = stages.card(stage);
        owned(
                () ->
                        stages.change(
                                stage,
                                card.version(),
                                new StageDetails(card.label(), Set.of(needs), 50, 14)));
    }

    private Stage add(String label) {
        return users.as(owner, () -> stages.add(details(label)));
    }

    private static StageDetails details(String label) {
        return new StageDetails(label, Set.of(), 50, 14);
    }

    private List<String> labels() {
        return stages.inUse().stream().map(StageCard::label).toList();
    }

    private void move(DealId deal, Stage to) {
        users.as(sam, () -> pipeline.move(deal, to, clock.instant()));
    }

    private DealCard card(DealId deal) {
        return users.as(owner, () -> pipeline.card(deal));
    }

    private void owned(Runnable deed) {
        users.as(owner, deed);
    }

    private static String problemOf(Runnable deed) {
        try {
            deed.run();
            return "";
        } catch (RuleBroken refusal) {
            return refusal.problem();
        }
    }
}
