package org.tandemcrm.enablement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.campaign.BriefingState;
import org.tandemcrm.campaign.BriefingStates;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignMother;
import org.tandemcrm.campaign.CampaignPlan;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.campaign.LaunchCard;
import org.tandemcrm.campaign.LaunchPad;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.FirmMother;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.offering.OfferingMother;
import org.tandemcrm.offering.PriceBook;
import org.tandemcrm.offering.PriceListDetails;
import org.tandemcrm.offering.PriceListId;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.NotAllowed;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import org.tandemcrm.user.absence.AbsenceMother;

@ModuleTest
@CleanDatabase
class BriefingGateTests {

    /** A Tuesday. */
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired CampaignDesk desk;
    @Autowired LaunchPad launchPad;
    @Autowired Briefings briefings;
    @Autowired BriefingStates states;
    @Autowired Firm firm;
    @Autowired Readers readers;
    @Autowired PriceBook prices;
    @Autowired OfferingMother offering;
    @Autowired UserMother users;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext context;

    UserId olga;
    UserId marta;
    CampaignId spring;

    @BeforeEach
    void start() {
        clock.setTo(NOON);
        olga = users.owner();
        marta = users.marketer();
        spring = users.as(marta, () -> desk.plan(CampaignMother.named("Spring mailing")));
    }

    @Test
    void aCampaignWithoutABriefingIsNotLaunched() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> launch(marta, null))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.problem()).isEqualTo("briefing-not-ready");
                            assertThat((List<?>) refusal.details().get("missing")).hasSize(3);
                        });
        assertThat(status()).isEqualTo(CampaignStatus.PLANNED);
    }

    @Test
    void aCampaignIsBriefedOnceTheBriefingIsComplete() {
        write(BriefingText.NONE.with(BriefingPart.VALUE_PROPOSITION, "Gain"), 0);
        assertThat(status()).isEqualTo(CampaignStatus.PLANNED);

        write(BriefingMother.complete(), 1);
        assertThat(status()).isEqualTo(CampaignStatus.BRIEFED);
    }

    @Test
    void withoutSalespeopleACompleteBriefingIsEnough() {
        write(BriefingMother.complete(), 0);

        launch(marta, null);

        assertThat(status()).isEqualTo(CampaignStatus.RUNNING);
        assertThat(launchPad.launchOf(spring).orElseThrow().by()).isEqualTo(marta);
    }

    @Test
    void theSalespeopleArePresentAndMustConfirm() {
        UserId sam = users.salesperson();
        write(BriefingMother.complete(), 0);
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> launch(marta, null))
                .withMessageContaining("The salesperson has not confirmed yet");

        users.as(sam, () -> briefings.confirm(spring, null));

        launch(marta, null);
        assertThat(status()).isEqualTo(CampaignStatus.RUNNING);
    }

    @Test
    void whoIsAwayIsNotWaitedFor() {
        UserId sam = users.person("Sam Sells", Role.SALESPERSON);
        UserId tess = users.person("Tess Sells", Role.SALESPERSON);
        write(BriefingMother.complete(), 0);
        users.as(sam, () -> briefings.confirm(spring, 1));
        assertThat(launchPad.missing(spring)).hasSize(1);

        users.as(olga, () -> new AbsenceMother(context).plan(tess, TODAY, TODAY.plusDays(9)));

        assertThat(launchPad.missing(spring)).isEmpty();
        assertThat(readers.of(spring).awaits(tess)).isFalse();
        clock.setTo(NOON.plus(Duration.ofDays(1)));
        users.as(olga, () -> new AbsenceMother(context).plan(sam, TODAY, TODAY.plusDays(9)));
        assertThat(readers.of(spring).confirmed()).isEqualTo(1);
    }

    @Test
    void fourOfFiveSalespeopleAreEnough() {
        List<UserId> team =
                List.of("Ada Sells", "Ben Sells", "Cid Sells", "Dee Sells", "Eva Sells").stream()
                        .map(name -> users.person(name, Role.SALESPERSON))
                        .toList();
        write(BriefingMother.complete(), 0);
        team.subList(0, 3).forEach(one -> users.as(one, () -> briefings.confirm(spring, 1)));
        assertThat(launchPad.missing(spring)).hasSize(1);

        users.as(team.get(3), () -> briefings.confirm(spring, 1));

        assertThat(launchPad.missing(spring)).isEmpty();
    }

    @Test
    void theWaitLapsesAfterThreeWorkingDays() {
        users.salesperson();
        write(BriefingMother.complete(), 0);
        assertThat(readers.of(spring).lapsesAfter()).isEqualTo(LocalDate.of(2026, 3, 13));

        clock.setTo(NOON.plus(Duration.ofDays(3)));
        assertThat(launchPad.missing(spring)).hasSize(1);
        clock.setTo(NOON.plus(Duration.ofDays(4)));
        assertThat(launchPad.missing(spring)).isEmpty();
    }

    @Test
    void whoeverIsTheOnlyUserNeedsNoConfirmation() {
        jdbc.sql("update user_account set disabled_at = now() where user_id <> ?")
                .param(olga.value())
                .update();
        jdbc.sql("insert into user_role (user_id, role) values (?, 'SALESPERSON')")
                .param(olga.value())
                .update();
        users.as(olga, () -> briefings.write(spring, 0, BriefingMother.complete(), true));

        launch(olga, null);

        assertThat(status()).isEqualTo(CampaignStatus.RUNNING);
    }

    @Test
    void theOwnerLaunchesAnywayOnRecord() {
        launch(olga, "The fair opens tomorrow.");

        LaunchCard launch = launchPad.launchOf(spring).orElseThrow();
        assertThat(status()).isEqualTo(CampaignStatus.RUNNING);
        assertThat(launch.overrideReason()).isEqualTo("The fair opens tomorrow.");
        assertThat(launch.missing()).hasSize(3);
        assertThat(launch.by()).isEqualTo(olga);
    }

    @Test
    void nobodyElseLaunchesAnyway() {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> launch(marta, "I want to."));
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> launch(olga, "  "));
        assertThat(status()).isEqualTo(CampaignStatus.PLANNED);
    }

    @Test
    void aReasonThatWasNotNeededIsNotKept() {
        write(BriefingMother.complete(), 0);

        launch(olga, "Because I can.");

        assertThat(launchPad.launchOf(spring).orElseThrow().overrideReason()).isNull();
    }

    @Test
    void aCampaignThatStartsTodayIsNoCampaignOfThePast() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(
                        () ->
                                users.as(
                                        marta,
                                        () ->
                                                desk.log(
                                                        CampaignMother.starting(
                                                                "Fair", LocalDate.of(2026, 3, 10)),
                                                        CampaignStatus.RUNNING)))
                .satisfies(e -> assertThat(e.problem()).isEqualTo("briefing-not-ready"));
        assertThat(jdbc.sql("select count(*) from campaign").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void aMaterialChangeAsksAgainAndASmallOneDoesNot() {
        UserId sam = users.salesperson();
        write(BriefingMother.complete(), 0);
        assertThat(states.awaiting(sam)).as("on sam's list").containsExactly(spring);
        assertThat(states.awaiting(marta)).as("nobody asks marta").isEmpty();
        users.as(sam, () -> briefings.confirm(spring, 1));

        users.as(
                marta,
                () -> briefings.write(spring, 1, BriefingMother.withTrack("Ask  well."), false));
        assertThat(launchPad.missing(spring)).isEmpty();
        assertThat(states.awaiting(sam)).isEmpty();

        write(BriefingMother.withTrack("Ask about their rivals."), 2);
        assertThat(launchPad.missing(spring)).hasSize(1);
        assertThat(states.awaiting(sam)).as("on the list again").containsExactly(spring);
        List<Change> changes = users.as(sam, () -> briefings.changesForMe(spring));
        assertThat(changes)
                .containsExactly(
                        new Change(
                                "Talk track",
                                "Ask about their freight.",
                                "Ask about their rivals."));
    }

    @Test
    void aChangedPriceIsADifferenceThatNeedsNoNewConfirmation() {
        UserId sam = users.salesperson();
        ProductId scanner = offering.product("Scanner", "100", null);
        PriceListId list = offering.priceList("Spring prices", TODAY, null, scanner, "90");
        write(BriefingMother.complete(), 0);
        offer(list);
        users.as(sam, () -> briefings.confirm(spring, null));
        assertThat(briefings.of(spring).orElseThrow().text().of(BriefingPart.PRICE_LIST))
                .isEqualTo(
                        "Spring prices, from 2026-03-10 until further notice\nScanner: 90.00 EUR per piece");

        users.as(
                marta,
                () ->
                        prices.change(
                                list,
                                prices.card(list).version(),
                                new PriceListDetails(
                                        "Spring prices",
                                        TODAY,
                                        null,
                                        java.util.Map.of(scanner, new BigDecimal("80")))));

        assertThat(users.as(sam, () -> briefings.changesForMe(spring)))
                .extracting(Change::title)
                .containsExactly("Price list");
        assertThat(users.as(sam, () -> readers.of(spring).awaits(sam))).isFalse();
    }

    private void offer(PriceListId list) {
        users.as(
                marta,
                () -> {
                    CampaignCard card = desk.card(spring);
                    desk.change(
                            spring,
                            card.version(),
                            card.details().with(CampaignPlan.NONE.offering(list)));
                });
    }

    @Test
    void aVersionThatIsOutOfDateIsNotConfirmed() {
        UserId sam = users.salesperson();
        write(BriefingMother.complete(), 0);
        write(BriefingMother.withTrack("Something else."), 1);

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> users.as(sam, () -> briefings.confirm(spring, 1)))
                .satisfies(e -> assertThat(e.problem()).isEqualTo("briefing-changed"));
    }

    @Test
    void aBriefingWrittenOnAnOlderOneIsStale() {
        write(BriefingMother.complete(), 0);

        assertThatExceptionOfType(StaleEdit.class)
                .isThrownBy(() -> write(BriefingMother.withTrack("Mine"), 0));
    }

    @Test
    void salespeopleHearThatTheyAreAsked() {
        UserId sam = users.salesperson();

        write(BriefingMother.complete(), 0);

        assertThat(
                        jdbc.sql("select sentence from notice where user_id = ?")
                                .param(sam.value())
                                .query(String.class)
                                .list())
                .hasSize(1)
                .first()
                .asString()
                .contains("Spring mailing");
    }

    @Test
    void whoeverReadItHearsThatItChangedAndIsLedToTheDifference() {
        UserId sam = users.person("Sam Sells", Role.SALESPERSON);
        UserId tess = users.person("Tess Sells", Role.SALESPERSON);
        write(BriefingMother.complete(), 0);
        users.as(sam, () -> briefings.confirm(spring, 1));

        users.as(
                marta,
                () -> briefings.write(spring, 1, BriefingMother.withTrack("Say it anew"), true));

        assertThat(lastNotice(sam))
                .isEqualTo(
                        "The briefing of \"Spring mailing\" has changed (talk track): please read it"
                                + " again and confirm. /campaigns/"
                                + spring
                                + "/briefing#changed");
        assertThat(lastNotice(tess))
                .isEqualTo(
                        "\"Spring mailing\" is to be launched: read its briefing and confirm. /campaigns/"
                                + spring
                                + "/briefing");
    }

    private String lastNotice(UserId reader) {
        return jdbc.sql(
                        """
                        select sentence || ' ' || href from notice where user_id = ?
                         order by told_at desc, notice_id desc limit 1
                        """)
                .param(reader.value())
                .query(String.class)
                .single();
    }

    @Test
    void theOverviewAsksThePresentAndIsFrozenByTheLaunch() {
        UserId sam = users.person("Sam Sells", Role.SALESPERSON);
        UserId tess = users.person("Tess Sells", Role.SALESPERSON);
        write(BriefingMother.complete(), 0);
        users.as(sam, () -> briefings.confirm(spring, 1));
        assertThat(state()).isEqualTo(new BriefingState(true, 1, 2));

        users.as(olga, () -> new AbsenceMother(context).plan(tess, TODAY, TODAY.plusDays(9)));
        assertThat(state()).isEqualTo(new BriefingState(true, 1, 1));
        launch(marta, null);
        users.person("Uma Sells", Role.SALESPERSON);
        assertThat(state())
                .as("a later hire was not asked")
                .isEqualTo(new BriefingState(true, 1, 1));
    }

    @Test
    void aCampaignOfThePastAskedNobodyOfToday() {
        CampaignId past =
                users.as(
                        marta,
                        () ->
                                desk.log(
                                        CampaignMother.starting("Fair", TODAY.minusYears(1)),
                                        CampaignStatus.ENDED));
        users.as(marta, () -> briefings.write(past, 0, BriefingMother.complete(), true));
        users.salesperson();

        assertThat(states.of(List.of(past)).get(past)).isEqualTo(new BriefingState(true, 0, 0));
    }

    @Test
    void theCompanySaysHowManyMustConfirmAndHowLongItWaits() {
        UserId sam = users.person("Sam Sells", Role.SALESPERSON);
        users.person("Tess Sells", Role.SALESPERSON);
        write(BriefingMother.complete(), 0);
        users.as(sam, () -> briefings.confirm(spring, 1));
        assertThat(launchPad.missing(spring)).hasSize(1);

        users.as(olga, () -> firm.change(FirmMother.withBriefing(firm.settings(), 50, 3), false));
        assertThat(launchPad.missing(spring)).isEmpty();

        users.as(olga, () -> firm.change(FirmMother.withBriefing(firm.settings(), 100, 0), false));
        assertThat(launchPad.missing(spring)).hasSize(1);
        clock.setTo(NOON.plus(Duration.ofDays(1)));
        assertThat(launchPad.missing(spring)).isEmpty();
    }

    private BriefingState state() {
        return states.of(List.of(spring)).get(spring);
    }

    private void write(BriefingText text, int seen) {
        users.as(marta, () -> briefings.write(spring, seen, text, true));
    }

    private void launch(UserId user, String override) {
        users.as(user, () -> launchPad.launch(spring, override));
    }

    private CampaignStatus status() {
        return desk.card(spring).status();
    }
}
