package org.tandemcrm.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignDetails;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.campaign.CostLine;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.CompanyDetails;
import org.tandemcrm.contact.CompanyDirectory;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.deal.Closure;
import org.tandemcrm.deal.DealDetails;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.PastDeal;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.NewLead;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.NotAllowed;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import org.tandemcrm.user.Users;
import org.tandemcrm.user.Viewer;

@ModuleTest
@CleanDatabase
class AttributionBookTests {

    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

    @Autowired AttributionBook book;
    @Autowired CompanyDirectory companies;
    @Autowired ContactDirectory contacts;
    @Autowired JourneyCare care;
    @Autowired CreditDesk desk;
    @Autowired Pipeline pipeline;
    @Autowired LeadDesk leads;
    @Autowired CampaignDesk campaigns;
    @Autowired Firm firm;
    @Autowired DealMother mother;
    @Autowired UserMother users;
    @Autowired Users everybody;
    @Autowired TestClock clock;

    private ContactId anna;
    private CampaignId mailing;
    private CampaignId fair;

    @BeforeEach
    void aContactAndTwoCampaigns() {
        clock.setTo(NOON);
        users.owner();
        users.salesperson();
        anna = mother.contact("Anna", "Berg");
        mailing = mother.campaign("Spring mailing");
        fair = mother.campaign("Trade show");
    }

    @Test
    void aSaleGoesBackToTheCampaignsThatWereAnswered() {
        DealId deal = annasDealAfterThreeResponses();
        mother.win(deal, "1000.00", firm.today());

        assertThat(credits(deal, Model.FIRST_TOUCH)).containsExactly("1000.00", "0.00", "0.00");
        assertThat(credits(deal, Model.LAST_TOUCH)).containsExactly("0.00", "0.00", "1000.00");
        assertThat(credits(deal, Model.LINEAR)).containsExactly("333.34", "333.33", "333.33");
    }

    @Test
    void nothingIsEarnedBeforeTheDealIsWonNorAfterItIsOpenedAgain() {
        DealId deal = annasDealAfterThreeResponses();
        assertThat(credits(deal, Model.LINEAR)).containsExactly("0.00", "0.00", "0.00");
        mother.win(deal, "1000.00", firm.today());
        users.as(users.owner(), () -> pipeline.reopen(deal, "Cancelled"));
        assertThat(credits(deal, Model.LINEAR)).containsExactly("0.00", "0.00", "0.00");
        assertThat(sold().total().isZero()).isTrue();
    }

    @Test
    void aResponseThatIsLoggedLateChangesTheCredits() {
        DealId deal = annasDealAfterThreeResponses();
        mother.win(deal, "1000.00", firm.today());
        mother.response(fair, anna, ResponseKind.ATTENDED, NOON.minus(Duration.ofDays(60)));

        assertThat(journey(deal)).startsWith("Trade show").hasSize(4);
        assertThat(credits(deal, Model.FIRST_TOUCH)).startsWith("1000.00");
        assertThat(credits(deal, Model.LINEAR)).containsOnly("250.00");
    }

    @Test
    void responsesCountToTheEndOfTheClosingDayWhereTheCompanySits() {
        DealId deal = annasDealAfterThreeResponses();
        clock.setTo(NOON.plus(Duration.ofDays(3)));
        LocalDate closing = LocalDate.ofInstant(NOON, firm.zone());
        Instant midnight = closing.plusDays(1).atStartOfDay(firm.zone()).toInstant();
        mother.win(deal, "1000.00", closing);
        mother.response(fair, anna, ResponseKind.CALLED, midnight.minusSeconds(1));
        mother.response(fair, anna, ResponseKind.SCANNED, midnight);

        assertThat(kinds(deal)).contains(ResponseKind.CALLED).doesNotContain(ResponseKind.SCANNED);
    }

    @Test
    void whatLedToThePreviousSaleDoesNotCountTwice() {
        DealId first = annasDealAfterThreeResponses();
        mother.win(first, "1000.00", firm.today());
        clock.setTo(NOON.plus(Duration.ofDays(30)));
        LeadId again = mother.hotLead(anna, fair, mother.hourAgo());
        DealId second = mother.accept(again, clock.instant());
        mother.win(second, "500.00", firm.today());

        assertThat(journey(first)).hasSize(3);
        assertThat(journey(second)).containsExactly("Trade show");
        assertThat(credits(second, Model.LINEAR)).containsExactly("500.00");
    }

    @Test
    void aRepeatSaleWithoutAnotherResponseHasNoKnownCampaign() {
        DealId first = annasDealAfterThreeResponses();
        mother.win(first, "1000.00", firm.today());
        DealId second = past(anna, "700.00", firm.today(), NOON);
        clock.setTo(NOON.plus(Duration.ofDays(10)));
        users.as(users.owner(), () -> pipeline.reopen(second, "Date was wrong"));
        mother.win(second, "700.00", firm.today());

        assertThat(journey(second)).isEmpty();
        Credits credits = users.as(users.owner(), () -> book.credits(second, Model.LINEAR));
        assertThat(credits.unattributed()).isEqualTo(Money.of("700.00", "EUR"));
    }

    @Test
    void aLongPeriodCountsEverySaleOnceWhetherItsJourneyIsKeptOrNot() {
        Instant begun = NOON.minus(Duration.ofDays(500));
        LocalDate today = firm.today();
        Period all = new Period(today.minusDays(450), today);
        Viewer owner = viewer(users.owner());
        int answered = 0;
        for (int daysAgo : List.of(450, 359, 358, 357, 92, 91, 1, 0)) {
            ContactId buyer = mother.contact("Buyer", "Of" + daysAgo);
            past(buyer, "100.00", today.minusDays(daysAgo), begun);
            if (daysAgo % 2 == 0) {
                mother.response(fair, buyer, ResponseKind.CLICKED, begun.plusSeconds(1));
                answered++;
            }
            if (daysAgo == 92) {
                care.mend();
            }
        }
        for (int round = 0; round < 2; round++) {
            CreditTable table =
                    users.as(users.owner(), () -> book.byCampaign(Model.LINEAR, all, owner));
            assertThat(table.sales()).isEqualTo(8);
            assertThat(table.total()).isEqualTo(Money.of("800.00", "EUR"));
            assertThat(table.unattributedSales()).isEqualTo(8 - answered);
            assertThat(table.rows())
                    .singleElement()
                    .satisfies(
                            row -> {
                                assertThat(row.credit()).isEqualTo(Money.of("400.00", "EUR"));
                            });
            care.mend();
        }
    }

    @Test
    void theAnswersOfStakeholdersCountWhicheverLeadHoldsThem() {
        ContactId omar = mother.contact("Omar", "Haddad");
        DealId deal = annasDealAfterThreeResponses();
        mother.response(fair, omar, ResponseKind.ATTENDED, NOON.minus(Duration.ofDays(20)));
        mother.win(deal, "1000.00", firm.today());
        assertThat(journey(deal)).hasSize(3);
        LeadId lead = users.as(users.owner(), () -> pipeline.card(deal)).leadId();
        mother.stakeholder(lead, omar);

        assertThat(journey(deal)).startsWith("Trade show").hasSize(4);
    }

    @Test
    void theOrderInWhichAHistoryIsEnteredChangesNothing() {
        Instant same = NOON.minus(Duration.ofDays(5));
        mother.response(fair, anna, ResponseKind.REPLIED, same);
        mother.response(mailing, anna, ResponseKind.REPLIED, same);
        ContactId omar = mother.contact("Omar", "Haddad");
        mother.response(mailing, omar, ResponseKind.REPLIED, same);
        mother.response(fair, omar, ResponseKind.REPLIED, same);
        DealId annas = past(anna, "0.01", firm.today(), NOON);
        DealId omars = past(omar, "0.01", firm.today(), NOON);

        assertThat(journey(annas)).isEqualTo(journey(omars));
        for (Model model : Model.sharing()) {
            assertThat(credits(annas, model)).isEqualTo(credits(omars, model));
        }
    }

    @Test
    void milestonesStandOnTheJourney() {
        DealId deal = annasDealAfterThreeResponses();
        Journey journey = users.as(users.owner(), () -> book.journey(deal));
        assertThat(journey.milestones(0)).containsExactly(Milestone.FIRST);
        assertThat(journey.milestones(1)).containsExactly(Milestone.WARMING);
        assertThat(journey.milestones(2)).containsExactly(Milestone.ACCEPTANCE, Milestone.LAST);
    }

    @Test
    void theTableOfAPeriodAddsUpToItsSales() {
        mother.win(annasDealAfterThreeResponses(), "1000.00", firm.today());
        past(mother.contact("Omar", "Haddad"), "99.99", firm.today(), NOON);
        past(mother.contact("Eva", "Lund"), "5.00", firm.today().minusMonths(2), NOON);

        CreditTable table = sold();
        assertThat(table.sales()).isEqualTo(2);
        assertThat(table.total()).isEqualTo(Money.of("1099.99", "EUR"));
        assertThat(table.unattributed()).isEqualTo(Money.of("99.99", "EUR"));
        assertThat(table.unattributedSales()).isEqualTo(1);
        assertThat(table.rows())
                .extracting(row -> row.name() + " " + row.credit().amount())
                .containsExactly("Spring mailing 666.67", "Trade show 333.33");
        assertThat(table.rows())
                .extracting(row -> row.influenced().amount().toPlainString())
                .containsOnly("1000.00");
    }

    @Test
    void spendCountsOnItsDayAndProfitIsWhatTheMarginLeaves() {
        LocalDate today = firm.today();
        CampaignId flyer =
                users.as(
                        users.marketer(),
                        () ->
                                campaigns.log(
                                        costing(
                                                new CostLine("Print", null, euros("120.00"), today),
                                                new CostLine("Post", euros("30.00"), null, today),
                                                new CostLine(
                                                        "Design",
                                                        null,
                                                        euros("500.00"),
                                                        today.minusMonths(2))),
                                        CampaignStatus.RUNNING));
        mother.response(flyer, anna, ResponseKind.ASKED_PRICE, NOON.minusSeconds(3_600));
        DealId deal = mother.accept(leadOfAnna(), clock.instant());
        mother.win(deal, "1000.00", today);

        CampaignCredit row = sold().rows().get(0);
        assertThat(row.spend()).isEqualTo(Money.of("150.00", "EUR"));
        assertThat(row.profit())
                .as("40 % usual margin less the spend of the month")
                .isEqualTo(Money.of("250.00", "EUR"));
        assertThat(sold().profit()).isEqualTo(Money.of("250.00", "EUR"));
    }

    @Test
    void aSalespersonSeesTheirOwnSalesWithoutCosts() {
        mother.win(annasDealAfterThreeResponses(), "1000.00", firm.today());
        past(mother.contact("Omar", "Haddad"), "99.99", firm.today(), NOON);

        CreditTable table = table(users.salesperson());
        assertThat(table.total()).isEqualTo(Money.of("1000.00", "EUR"));
        assertThat(table.spend()).isNull();
        assertThat(table.rows()).allMatch(row -> row.spend() == null && row.profit() == null);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> table(users.colleague()));
    }

    @Test
    void aCampaignKnowsTheSalesThatItHasAPartIn() {
        DealId deal = annasDealAfterThreeResponses();
        mother.win(deal, "1000.00", firm.today());
        Viewer owner = viewer(users.owner());

        CampaignSales sales =
                users.as(users.owner(), () -> book.ofCampaign(fair, Model.LINEAR, owner));
        assertThat(sales.lines()).extracting(CampaignSales.Line::deal).containsExactly(deal);
        assertThat(sales.credit()).isEqualTo(Money.of("333.33", "EUR"));
        CampaignSales first =
                users.as(users.owner(), () -> book.ofCampaign(fair, Model.FIRST_TOUCH, owner));
        assertThat(first.credit().isZero()).isTrue();
    }

    @Test
    void theOwnerMayCountTheWholeCompanyAndLookBackSomeDaysOnly() {
        CompanyId customer =
                users.as(users.owner(), () -> companies.add(CompanyDetails.named("Customer")));
        ContactId omar = contactAt(customer, "Omar", "Haddad");
        ContactId eva = contactAt(customer, "Eva", "Lund");
        mother.response(mailing, omar, ResponseKind.CLICKED, NOON.minus(Duration.ofDays(3)));
        mother.response(fair, eva, ResponseKind.ATTENDED, NOON.minus(Duration.ofDays(9)));
        DealId deal = past(omar, "1000.00", firm.today(), NOON);
        assertThat(journey(deal)).containsExactly("Spring mailing");
        assertThat(creditOf(fair)).isEqualTo("0.00");

        rules(true, null, 0);
        assertThat(journey(deal)).containsExactly("Trade show", "Spring mailing");
        assertThat(creditOf(fair)).isEqualTo("500.00");
        rules(true, 5, 1);
        assertThat(journey(deal)).containsExactly("Spring mailing");
    }

    private ContactId contactAt(CompanyId company, String first, String last) {
        ContactDetails details = ContactDetails.named(first, last).withCompany(company);
        return users.as(users.owner(), () -> contacts.add(details));
    }

    private String creditOf(CampaignId campaign) {
        Viewer owner = viewer(users.owner());
        return users.as(users.owner(), () -> book.ofCampaign(campaign, Model.LINEAR, owner))
                .credit()
                .amount()
                .toPlainString();
    }

    private void rules(boolean wholeCompany, @Nullable Integer lookBackDays, long version) {
        CreditRules.OwnWeights own = CreditRules.USUAL.own();
        users.as(
                users.owner(),
                () -> {
                    desk.change(new CreditRules(7, own, wholeCompany, lookBackDays, version));
                    return desk.rules();
                });
    }

    @Test
    void theTableOfAPeriodKnowsWhatTurnedOnEachJourney() {
        mother.win(annasDealAfterThreeResponses(), "90.00", firm.today());
        Viewer owner = viewer(users.owner());
        Period month = new Period(firm.today().withDayOfMonth(1), firm.today());
        CreditTable table =
                users.as(users.owner(), () -> book.byCampaign(Model.W_SHAPED, month, owner));
        assertThat(table.rows())
                .as("the mailing came first and warmed, the fair was last before acceptance")
                .extracting(row -> row.name() + " " + row.credit().amount())
                .containsExactly("Spring mailing 60.00", "Trade show 30.00");
    }

    @Test
    void anUnknownDealHasNoJourney() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> journey(DealId.next()));
    }

    /** Twice the mailing, then the fair; the second response makes her warm. */
    private DealId annasDealAfterThreeResponses() {
        mother.response(mailing, anna, ResponseKind.CLICKED, NOON.minus(Duration.ofDays(3)));
        mother.response(mailing, anna, ResponseKind.ASKED_PRICE, NOON.minus(Duration.ofDays(2)));
        mother.response(fair, anna, ResponseKind.ATTENDED, NOON.minus(Duration.ofDays(1)));
        return mother.accept(leadOfAnna(), NOON);
    }

    private LeadId leadOfAnna() {
        return users.as(users.owner(), () -> leads.openLeadOf(anna).orElseThrow());
    }

    /** A sale of the past that nobody accepted in Tandem. */
    private DealId past(ContactId contact, String amount, LocalDate closed, Instant accepted) {
        return users.as(
                users.owner(),
                () -> {
                    LeadId lead =
                            leads.open(new NewLead(contact, null, null, null, null, accepted));
                    DealDetails details =
                            new DealDetails("Past", euros(amount), null, null, users.owner());
                    Closure closure = new Closure.Won(euros(amount), null, closed);
                    return pipeline.bring(
                                    List.of(
                                            new PastDeal(
                                                    lead,
                                                    accepted,
                                                    Stage.ACCEPTED,
                                                    details,
                                                    closure)))
                            .get(0);
                });
    }

    private static CampaignDetails costing(CostLine... costs) {
        CampaignDetails bare = CampaignDetails.named("Flyer", CampaignChannel.FLYER);
        return bare.with(List.of(costs));
    }

    private static BigDecimal euros(String amount) {
        return new BigDecimal(amount);
    }

    private CreditTable sold() {
        return table(users.owner());
    }

    private CreditTable table(UserId reader) {
        LocalDate today = firm.today();
        Period month = new Period(today.withDayOfMonth(1), today);
        Viewer viewer = viewer(reader);
        return users.as(reader, () -> book.byCampaign(Model.LINEAR, month, viewer));
    }

    private Viewer viewer(UserId id) {
        return everybody.viewer(id).orElseThrow();
    }

    private List<String> journey(DealId deal) {
        return users.as(users.owner(), () -> book.journey(deal)).touchpoints().stream()
                .map(Touchpoint::campaignName)
                .toList();
    }

    private List<ResponseKind> kinds(DealId deal) {
        return users.as(users.owner(), () -> book.journey(deal)).touchpoints().stream()
                .map(Touchpoint::kind)
                .toList();
    }

    private List<String> credits(DealId deal, Model model) {
        return users.as(users.owner(), () -> book.credits(deal, model)).items().stream()
                .map(item -> item.credit().amount().toPlainString())
                .toList();
    }
}
