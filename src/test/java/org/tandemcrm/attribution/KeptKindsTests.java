package org.tandemcrm.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignDetails;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.CompanyDetails;
import org.tandemcrm.contact.CompanyDirectory;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.deal.Business;
import org.tandemcrm.deal.Closure;
import org.tandemcrm.deal.DealDetails;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealListing;
import org.tandemcrm.deal.DealLists;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.PastDeal;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.lead.LeadBook;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.NewLead;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.UserMother;

/** What kind of business a sale is may be kept, and is always what the facts give. */
@ModuleTest
@CleanDatabase
class KeptKindsTests {

    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

    @Autowired CampaignDesk campaigns;
    @Autowired CompanyDirectory companies;
    @Autowired CurrentUser me;
    @Autowired DealLists dealLists;
    @Autowired DealMother mother;
    @Autowired Firm firm;
    @Autowired JdbcClient jdbc;
    @Autowired JourneyAudit audit;
    @Autowired JourneyCare care;
    @Autowired LeadBook leadBook;
    @Autowired LeadDesk leads;
    @Autowired Lists lists;
    @Autowired Pipeline pipeline;
    @Autowired SalesBook sales;
    @Autowired SampleJourneys sample;
    @Autowired StaleJourneys stale;
    @Autowired TestClock clock;
    @Autowired TransactionTemplate transaction;
    @Autowired UserMother users;

    private ContactId anna;
    private ContactId eva;
    private CampaignId fair;

    @BeforeEach
    void peopleAndACampaign() {
        clock.setTo(NOON);
        anna = mother.contact("Anna", "Berg");
        eva = mother.contact("Eva", "Berg");
        fair = mother.campaign("Trade show");
    }

    @Test
    void whereTheLeadNamesNoPersonTheCompanysOtherSalesMakeItARepeat() {
        CompanyId north =
                users.as(users.owner(), () -> companies.add(CompanyDetails.named("North")));
        sold(lead(null, north), daysAgo(1));
        mendAll();
        assertThat(kinds()).containsExactly(Map.entry(Business.NEW, 1L));
        DealId first = sold(lead(anna, north), daysAgo(9));
        assertThat(kinds())
                .containsExactly(Map.entry(Business.NEW, 1L), Map.entry(Business.REPEAT, 1L));
        mendAll();
        users.as(users.owner(), () -> reopened(first));
        assertThat(kinds()).containsExactly(Map.entry(Business.NEW, 1L));
    }

    @Test
    void anotherSaleOfTheSamePersonBeforeMakesItARepeat() {
        sold(lead(anna, null), daysAgo(1));
        LeadId other = lead(eva, null);
        sold(other, daysAgo(9));
        mendAll();
        assertThat(kinds()).containsExactly(Map.entry(Business.NEW, 2L));
        mother.stakeholder(other, anna);
        assertThat(kinds())
                .containsExactly(Map.entry(Business.NEW, 1L), Map.entry(Business.REPEAT, 1L));
    }

    @Test
    void aCampaignThatBecomesAReferralProgrammeMakesItsSalesReferred() {
        LeadId lead = lead(anna, null);
        mother.response(fair, anna, ResponseKind.CLICKED, daysAgo(20));
        sold(lead, daysAgo(1));
        mendAll();
        assertThat(kinds()).containsExactly(Map.entry(Business.NEW, 1L));
        reach(CampaignChannel.REFERRAL);
        assertThat(kinds()).containsExactly(Map.entry(Business.REFERRED, 1L));
        mendAll();
        assertThat(kinds()).containsExactly(Map.entry(Business.REFERRED, 1L));
        reach(CampaignChannel.EVENT);
        assertThat(kinds()).containsExactly(Map.entry(Business.NEW, 1L));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whateverHappensTheKindsAreWhatTheFactsGive(long seed) {
        Random dice = new Random(seed);
        CompanyId north =
                users.as(users.owner(), () -> companies.add(CompanyDetails.named("North")));
        for (int fact = 0; fact < 15; fact++) {
            mendAll();
            switch (dice.nextInt(4)) {
                case 0 -> sold(lead(dice.nextBoolean() ? anna : null, north), past(dice));
                case 1 -> {
                    ContactId stranger = mother.contact("Stranger", "Berg");
                    LeadId lead = lead(stranger, null);
                    mother.response(fair, stranger, ResponseKind.CLICKED, daysAgo(45));
                    sold(lead, past(dice));
                }
                case 2 -> reach(CampaignChannel.REFERRAL);
                default -> reach(CampaignChannel.EVENT);
            }
            kinds();
        }
    }

    private static Instant past(Random dice) {
        return daysAgo(dice.nextInt(40));
    }

    @Test
    void anAnswerThatMovesToAnotherLeadTakesTheReferralAlong() {
        LeadId older = lead(eva, null, daysAgo(40));
        ContactId ole = mother.contact("Ole", "Berg");
        for (ResponseKind kind : List.of(ResponseKind.ASKED_PRICE, ResponseKind.CALLED)) {
            mother.response(fair, eva, kind, daysAgo(12));
        }
        LeadId younger = lead(anna, null, daysAgo(30));
        mother.response(fair, anna, ResponseKind.ASKED_PRICE, daysAgo(28));
        mother.stakeholder(older, ole);
        mother.stakeholder(younger, ole);
        mother.response(fair, ole, ResponseKind.REFERRED, daysAgo(10));
        users.as(users.owner(), () -> dropped(younger, ole));
        DealId open = accepted(younger, daysAgo(25));
        mother.win(accepted(older, daysAgo(11)), "80.00", day(daysAgo(2)));
        mendAll();
        assertThat(kinds()).containsExactly(Map.entry(Business.NEW, 1L));
        mother.lose(open, "Price", day(daysAgo(15)));
        assertThat(kinds()).containsExactly(Map.entry(Business.REFERRED, 1L));
    }

    @Test
    void whatGoesWithTheSampleIsReckonedAnew() {
        LeadId lead = lead(anna, null);
        mother.response(fair, anna, ResponseKind.CLICKED, daysAgo(20));
        reach(CampaignChannel.REFERRAL);
        sold(lead, daysAgo(1));
        mendAll();
        assertThat(kinds()).containsExactly(Map.entry(Business.REFERRED, 1L));
        transaction.executeWithoutResult(
                status -> {
                    sample.strike(NOON);
                    jdbc.sql("update evidence set campaign_id = null").update();
                });
        assertThat(kinds()).containsExactly(Map.entry(Business.NEW, 1L));
    }

    @Test
    void aKindThatWasSpoiledBehindOurBackIsFoundAndMended() {
        sold(lead(anna, null), daysAgo(1));
        mendAll();
        jdbc.sql("update journey set business = 'REPEAT'").update();
        assertThat(reported()).as("what is kept is read").containsKey(Business.REPEAT);
        assertThat(care.compareAll((compared, differed) -> true)).isEqualTo(1);
        assertThat(kinds()).containsExactly(Map.entry(Business.NEW, 1L));
        assertThat(care.compareAll((compared, differed) -> true)).isZero();
    }

    private LeadId lead(@Nullable ContactId who, @Nullable CompanyId company) {
        return lead(who, company, daysAgo(50));
    }

    private LeadId lead(@Nullable ContactId who, @Nullable CompanyId company, Instant at) {
        return users.as(
                users.owner(), () -> leads.open(new NewLead(who, company, null, null, null, at)));
    }

    private DealId sold(LeadId lead, Instant at) {
        BigDecimal worth = new BigDecimal("100.00");
        DealDetails details = new DealDetails("Past", worth, null, null, users.owner());
        Closure.Won won = new Closure.Won(worth, null, day(at));
        PastDeal past = new PastDeal(lead, daysAgo(50), Stage.ACCEPTED, details, won);
        return users.as(users.owner(), () -> pipeline.bring(List.of(past)).get(0));
    }

    private DealId accepted(LeadId lead, Instant at) {
        return users.as(users.owner(), () -> pipeline.accept(lead, at));
    }

    private DealId reopened(DealId deal) {
        pipeline.reopen(deal, "Wrong");
        return deal;
    }

    private LeadId dropped(LeadId lead, ContactId who) {
        leadBook.dropStakeholder(lead, who);
        return lead;
    }

    private void reach(CampaignChannel channel) {
        users.as(
                users.marketer(),
                () -> {
                    CampaignDetails details = CampaignDetails.named("Trade show", channel);
                    campaigns.change(fair, campaigns.card(fair).version(), details);
                    return fair;
                });
    }

    /** As reports give them, which the facts and the list of deals give alike. */
    private Map<Business, Long> kinds() {
        Map<Business, Long> reported = reported();
        assertThat(reported).as("by the facts").isEqualTo(fromFacts());
        assertThat(reported).as("in the list").isEqualTo(listed());
        assertThat(differing()).isEmpty();
        return reported;
    }

    private Map<Business, Long> reported() {
        Map<Business, Long> counts = new EnumMap<>(Business.class);
        SalesCut cut = SalesCut.of(new Period(day(daysAgo(60)), day(NOON)));
        sales.byBusiness(cut).forEach((kind, sold) -> counts.put(kind, sold.sales()));
        return counts;
    }

    private Map<Business, Long> fromFacts() {
        Map<Business, Long> counts = new EnumMap<>(Business.class);
        jdbc.sql(
                        "select %s, count(*) from deal_facts f where f.result = 'WON' group by 1"
                                .formatted(Business.sql("f")))
                .query(
                        row -> {
                            counts.put(Business.valueOf(row.getString(1)), row.getLong(2));
                        });
        return counts;
    }

    private Map<Business, Long> listed() {
        Map<Business, Long> counts = new EnumMap<>(Business.class);
        for (Business kind : Business.values()) {
            ListQuery query = ListQuery.parse("state=WON&business=" + kind);
            long count =
                    users.as(
                            users.owner(),
                            () -> {
                                var listing = DealListing.of(me.get());
                                return lists.total(listing, query, dealLists.now()).count();
                            });
            if (count > 0) {
                counts.put(kind, count);
            }
        }
        return counts;
    }

    private List<DealId> differing() {
        return transaction.execute(
                status -> {
                    status.setRollbackOnly();
                    return audit.compare(null, 1_000).differing();
                });
    }

    /** The application's own job may be mending some of them at this moment. */
    private void mendAll() {
        int rounds = 0;
        while (!stale.isEmpty()) {
            assertThat(rounds++).as("rounds of mending").isLessThan(10_000);
            care.mend();
        }
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, firm.zone());
    }

    private static Instant daysAgo(int days) {
        return NOON.minus(Duration.ofDays(days));
    }
}
