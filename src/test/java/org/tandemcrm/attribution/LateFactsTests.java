package org.tandemcrm.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemcrm.attribution.CreditRules.OwnWeights;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignDetails;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.campaign.ResponseCard;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.campaign.ResponseUndo;
import org.tandemcrm.contact.CompanyDetails;
import org.tandemcrm.contact.CompanyDirectory;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactCard;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.MergeCard;
import org.tandemcrm.contact.MergeChoice;
import org.tandemcrm.contact.MergeDesk;
import org.tandemcrm.deal.Business;
import org.tandemcrm.deal.Closure;
import org.tandemcrm.deal.CorrectionDesk;
import org.tandemcrm.deal.DealDetails;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.PastDeal;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.deal.Win;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.lead.LeadBook;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.NewLead;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.UserMother;
import org.tandemcrm.user.Viewer;

/** Facts come in any order, and kept journeys are always what the facts give. */
@ModuleTest
@CleanDatabase
class LateFactsTests {

    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");
    private static final int FACTS = 25;
    private static final int DAYS = 60;

    @Autowired AttributionBook book;
    @Autowired CampaignFollowUps followUps;
    @Autowired CampaignDesk campaigns;
    @Autowired CompanyDirectory companies;
    @Autowired ContactDirectory contacts;
    @Autowired CorrectionDesk corrections;
    @Autowired CreditDesk desk;
    @Autowired CurrentUser me;
    @Autowired DealMother mother;
    @Autowired Firm firm;
    @Autowired JdbcClient jdbc;
    @Autowired JourneyAudit audit;
    @Autowired JourneyCare care;
    @Autowired Journeys journeys;
    @Autowired LeadBook leadBook;
    @Autowired MergeDesk merges;
    @Autowired ModelBook models;
    @Autowired LeadDesk leads;
    @Autowired Pipeline pipeline;
    @Autowired ResponseBook responses;
    @Autowired ResponseUndo undo;
    @Autowired Sales sales;
    @Autowired SalesBook soldBook;
    @Autowired StaleJourneys stale;
    @Autowired TestClock clock;
    @Autowired TransactionTemplate transaction;
    @Autowired UserMother users;
    @Autowired WarmedLeads warmed;

    private final List<ContactId> people = new ArrayList<>();
    private final List<CampaignId> programme = new ArrayList<>();
    private final List<DealId> deals = new ArrayList<>();
    private final List<CompanyId> customers = new ArrayList<>();
    private @Nullable MergeCard merge;

    @BeforeEach
    void peopleAndCampaigns() {
        clock.setTo(NOON);
        for (String name : List.of("Anna", "Omar", "Eva", "Ole")) {
            people.add(mother.contact(name, "Berg"));
        }
        for (String name : List.of("Spring mailing", "Trade show", "Advert")) {
            programme.add(mother.campaign(name));
        }
        for (String name : List.of("North", "South")) {
            customers.add(users.as(users.owner(), () -> companies.add(CompanyDetails.named(name))));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void storedJourneysAndThoseFromTheFactsGiveTheSameCents(long seed) {
        Random dice = new Random(seed);
        deals.add(sale(dice));
        for (int fact = 0; fact < FACTS; fact++) {
            if (dice.nextBoolean()) {
                care.mend();
            }
            String what = happen(dice);
            assertThat(differing()).as("seed %d, after %d: %s", seed, fact, what).isEmpty();
            assertThat(followUpsKept())
                    .as("seed %d, after %d: %s", seed, fact, what)
                    .isEqualTo(followUpsFromFacts());
            assertThat(remembered())
                    .as("seed %d, after %d: %s", seed, fact, what)
                    .isEqualTo(transaction.execute(status -> remembered()))
                    .endsWith(earnedOneByOne(), warmedByTheRule());
            if (fact % 5 == 0) {
                assertThat(readCents()).as("seed %d, %s", seed, what).isEqualTo(centsFromFacts());
                assertThat(readKinds()).as("seed %d, %s", seed, what).isEqualTo(kindsFromFacts());
            }
        }
        mendAll();
        assertThat(differing()).as("seed %d, mended", seed).isEmpty();
        assertThat(kept()).as("seed %d", seed).isEqualTo(closed());
        assertThat(readCents()).as("seed %d, mended", seed).isEqualTo(centsFromFacts());
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 4);
    }

    @Test
    void aLateFactTouchesTheDealsThatItChangesAndNoOthers() {
        DealId annas = sale(people.get(0), NOON, "100.00");
        DealId omars = sale(people.get(1), NOON, "200.00");
        mendAll();

        Map<String, String> before = editions();
        mother.response(
                programme.get(0),
                people.get(0),
                ResponseKind.ATTENDED,
                NOON.minus(Duration.ofDays(5)));
        assertThat(touchedSince(before)).containsExactly(annas.toString());
        assertThat(credits(annas)).as("before it is mended").containsExactly("100.00");

        LeadId lead = users.as(users.owner(), () -> pipeline.card(omars)).leadId();
        mendAll();
        before = editions();
        mother.stakeholder(lead, people.get(0));
        assertThat(touchedSince(before))
                .as("she has a part in both now")
                .contains(omars.toString());
        assertThat(credits(omars)).containsExactly("200.00");
    }

    @Test
    void aCorrectedDayMovesTheBordersOfTheJourney() {
        ContactId anna = people.get(0);
        mother.response(
                programme.get(0), anna, ResponseKind.ATTENDED, NOON.minus(Duration.ofDays(5)));
        mother.response(
                programme.get(1), anna, ResponseKind.CLICKED, NOON.minus(Duration.ofDays(2)));
        DealId deal = sale(anna, NOON, "100.00");
        mendAll();
        assertThat(credits(deal)).containsExactly("50.00", "50.00");
        LocalDate day = LocalDate.ofInstant(NOON, firm.zone()).minusDays(4);
        Map<String, String> before = editions();
        users.as(
                users.owner(),
                () -> {
                    Win sold = new Win(new BigDecimal("80.00"), null, day, null, List.of());
                    corrections.correct(deal, pipeline.card(deal).version(), sold, "Signed then");
                    return deal;
                });
        assertThat(touchedSince(before)).contains(deal.toString());
        assertThat(credits(deal)).containsExactly("80.00");
        mendAll();
        assertThat(credits(deal)).containsExactly("80.00");
    }

    @Test
    void aMergeBringsTheAnswersOfBothIntoTheJourneyAndAPartingTakesThemOut() {
        mother.response(
                programme.get(0),
                people.get(1),
                ResponseKind.ATTENDED,
                NOON.minus(Duration.ofDays(5)));
        DealId deal = sale(people.get(0), NOON, "100.00");
        mendAll();
        assertThat(credits(deal)).isEmpty();
        MergeCard both = users.as(users.owner(), () -> merged(people.get(1), people.get(0)));
        assertThat(credits(deal)).containsExactly("100.00");
        mendAll();
        assertThat(credits(deal)).containsExactly("100.00");
        users.as(users.owner(), () -> merges.undo(both.id()));
        assertThat(credits(deal)).isEmpty();
    }

    @Test
    void whatIsEnteredInATransactionThatFailsMarksNothing() {
        DealId deal = sale(people.get(0), NOON, "100.00");
        mendAll();
        Map<String, String> before = editions();
        transaction.executeWithoutResult(
                status -> {
                    mother.response(programme.get(0), people.get(0), ResponseKind.CLICKED, NOON);
                    status.setRollbackOnly();
                });
        assertThat(touchedSince(before)).isEmpty();
        assertThat(credits(deal)).isEmpty();
    }

    @Test
    void aJourneyThatWasSpoiledBehindOurBackIsFoundAndMended() {
        mother.response(programme.get(0), people.get(0), ResponseKind.CLICKED, NOON);
        DealId deal = sale(people.get(0), NOON, "100.00");
        mendAll();
        jdbc.sql("delete from journey_step").update();
        assertThat(credits(deal)).as("half a journey is not shown").containsExactly("100.00");

        assertThat(care.compareAll((compared, differed) -> true)).isEqualTo(1);
        assertThat(credits(deal)).containsExactly("100.00");
        assertThat(care.compareAll((compared, differed) -> true)).isZero();
    }

    @Test
    void aRepeatSaleWithoutAnAnswerInBetweenIsKnownAsSuch() {
        mother.response(
                programme.get(0),
                people.get(0),
                ResponseKind.ATTENDED,
                NOON.minus(Duration.ofDays(40)));
        sale(people.get(0), NOON.minus(Duration.ofDays(30)), "100.00");
        DealId again = sale(people.get(0), NOON, "50.00");
        care.mend();
        Journey journey = users.as(users.owner(), () -> book.journey(again));
        assertThat(journey.isEmpty()).isTrue();
        assertThat(journey.repeated()).isTrue();
    }

    /** As pages read them. */
    private Map<CampaignId, FollowUp> followUpsKept() {
        TransactionTemplate reading = new TransactionTemplate(transaction.getTransactionManager());
        reading.setReadOnly(true);
        return reading.execute(status -> followUps.of(Set.copyOf(programme), 0));
    }

    private Map<CampaignId, FollowUp> followUpsFromFacts() {
        Map<CampaignId, FollowUp> all = new HashMap<>();
        programme.forEach(campaign -> all.put(campaign, FollowUp.NONE));
        all.putAll(transaction.execute(status -> followUps.of(Set.copyOf(programme), 0)));
        return all;
    }

    private String happen(Random dice) {
        try {
            return users.as(users.owner(), () -> any(dice));
        } catch (RuleBroken refused) {
            return "refused: " + refused.getMessage();
        }
    }

    private String any(Random dice) {
        ContactId who = one(people, dice);
        return switch (dice.nextInt(21)) {
            case 0, 1, 2, 3 -> answer(who, dice);
            case 4 -> did("sold", () -> deals.add(sale(dice)));
            case 5 -> did("won or lost", () -> close(one(deals, dice), dice));
            case 6 -> did("reopened", () -> pipeline.reopen(one(deals, dice), "Wrong"));
            case 13 -> did("corrected", () -> correct(one(deals, dice), dice));
            case 14 -> mergeOrPart(dice);
            case 7 -> did("has a part", () -> mother.stakeholder(lead(dice), who));
            case 8 -> did("has none", () -> leadBook.dropStakeholder(lead(dice), who));
            case 9 -> did("other company", () -> move(who, one(customers, dice)));
            case 10 -> did("other name", () -> rename(who, "Person " + dice.nextInt(9)));
            case 11 -> did("campaign renamed", () -> rename(one(programme, dice), dice));
            case 12 -> did("response gone", () -> takeBack(who));
            case 15 -> did("other channel", () -> rechannel(one(programme, dice), dice));
            case 16 -> did("sold to a company", () -> deals.add(companySale(dice)));
            case 17 -> did("other main person", () -> leadBook.makeMain(lead(dice), who));
            case 18 -> did("other channel", () -> rechannel(one(programme, dice), dice));
            case 19 -> did("other rules", () -> rules(dice));
            default -> did("sold to a stranger", () -> deals.add(strangersSale(dice)));
        };
    }

    private static String did(String what, Runnable work) {
        work.run();
        return what;
    }

    private String answer(ContactId who, Random dice) {
        ResponseKind[] kinds = {
            ResponseKind.CLICKED,
            ResponseKind.ATTENDED,
            ResponseKind.ASKED_PRICE,
            ResponseKind.REFERRED
        };
        mother.response(one(programme, dice), who, kinds[dice.nextInt(4)], moment(dice));
        return "answered";
    }

    private DealId sale(Random dice) {
        return sale(one(people, dice), moment(dice), dice.nextInt(1, 99_999) + ".01");
    }

    /** Whole days, so that many things happen at one moment. */
    private static Instant moment(Random dice) {
        return NOON.minus(Duration.ofDays(dice.nextInt(DAYS)));
    }

    private DealId sale(ContactId who, Instant closed, String amount) {
        return sale(who, null, closed, amount);
    }

    /** Its lead names nobody, or somebody beside the company. */
    private DealId companySale(Random dice) {
        ContactId who = dice.nextBoolean() ? null : one(people, dice);
        return sale(who, customers.get(0), moment(dice), dice.nextInt(1, 999) + ".02");
    }

    /** Of somebody who never bought before, so that what they answered decides its kind. */
    private DealId strangersSale(Random dice) {
        ContactId stranger = mother.contact("Stranger", "Berg");
        DealId deal = sale(stranger, moment(dice), "10.03");
        Instant first = NOON.minus(Duration.ofDays(DAYS - 1));
        mother.response(one(programme, dice), stranger, ResponseKind.CLICKED, first);
        return deal;
    }

    private DealId sale(
            @Nullable ContactId who, @Nullable CompanyId company, Instant closed, String amount) {
        Instant begun = NOON.minus(Duration.ofDays(DAYS));
        return users.as(
                users.owner(),
                () -> {
                    LeadId lead = leads.open(new NewLead(who, company, null, null, null, begun));
                    BigDecimal worth = new BigDecimal(amount);
                    LocalDate day = LocalDate.ofInstant(closed, firm.zone());
                    return pipeline.bring(
                                    List.of(
                                            new PastDeal(
                                                    lead,
                                                    begun,
                                                    Stage.ACCEPTED,
                                                    new DealDetails(
                                                            "Past",
                                                            worth,
                                                            null,
                                                            null,
                                                            users.owner()),
                                                    new Closure.Won(worth, null, day))))
                            .get(0);
                });
    }

    private void close(DealId deal, Random dice) {
        LocalDate day = LocalDate.ofInstant(moment(dice), firm.zone());
        if (dice.nextInt(3) == 0) {
            mother.lose(deal, "Price", day);
        } else {
            mother.win(deal, dice.nextInt(1, 9_999) + ".99", day);
        }
    }

    private String mergeOrPart(Random dice) {
        MergeCard merged = merge;
        if (merged != null) {
            merges.undo(merged.id());
            people.add(merged.from());
            merge = null;
            return "parted";
        }
        ContactId from = people.remove(dice.nextInt(people.size()));
        merge = merged(from, one(people, dice));
        return "merged";
    }

    private MergeCard merged(ContactId from, ContactId into) {
        long fromVersion = contacts.card(from).version();
        long intoVersion = contacts.card(into).version();
        merges.merge(new MergeChoice(from, fromVersion, into, intoVersion, Set.of()));
        return merges.of(from).get(0);
    }

    private void correct(DealId deal, Random dice) {
        BigDecimal amount = new BigDecimal(dice.nextInt(1, 9_999) + ".49");
        LocalDate day = LocalDate.ofInstant(moment(dice), firm.zone());
        Win sold = new Win(amount, null, day, null, List.of());
        corrections.correct(deal, pipeline.card(deal).version(), sold, "Wrong day");
    }

    private LeadId lead(Random dice) {
        return pipeline.card(one(deals, dice)).leadId();
    }

    private void move(ContactId who, @Nullable CompanyId company) {
        ContactCard card = contacts.card(who);
        contacts.change(who, card.version(), named(card.name()).withCompany(company));
    }

    private void rename(ContactId who, String name) {
        ContactCard card = contacts.card(who);
        contacts.change(who, card.version(), named(name).withCompany(card.companyId()));
    }

    private static ContactDetails named(String name) {
        return ContactDetails.named(name, "Berg");
    }

    private void rename(CampaignId campaign, Random dice) {
        CampaignCard card = campaigns.card(campaign);
        campaigns.change(
                campaign,
                card.version(),
                CampaignDetails.named("Campaign " + dice.nextInt(9), card.channel()));
    }

    private void rechannel(CampaignId campaign, Random dice) {
        CampaignCard card = campaigns.card(campaign);
        CampaignChannel channel =
                dice.nextBoolean() ? CampaignChannel.REFERRAL : CampaignChannel.EMAIL;
        campaigns.change(campaign, card.version(), CampaignDetails.named(card.name(), channel));
    }

    private void takeBack(ContactId who) {
        List<ResponseCard> all = responses.of(who);
        if (!all.isEmpty()) {
            // Whoever takes evidence away by the façades leaves the mark themselves.
            jdbc.sql(
                            """
                            with gone as (update evidence set response_id = null
                                           where response_id = ? returning lead_id)
                            insert into lead_change (lead, at) select lead_id, now() from gone
                            """)
                    .param(all.get(0).id().value())
                    .update();
            transaction.executeWithoutResult(status -> undo.takeBack(all.get(0).id()));
        }
    }

    private void rules(Random dice) {
        OwnWeights own = CreditRules.USUAL.own();
        Integer days = dice.nextBoolean() ? null : 5 + dice.nextInt(50);
        desk.change(new CreditRules(7, own, dice.nextBoolean(), days, desk.rules().version()));
    }

    private List<DealId> differing() {
        return transaction.execute(
                status -> {
                    status.setRollbackOnly();
                    return audit.compare(null, 1_000).differing();
                });
    }

    private List<String> readCents() {
        return users.as(
                users.owner(),
                () ->
                        deals.stream()
                                .flatMap(deal -> models.ofDeal(deal).stream())
                                .map(LateFactsTests::written)
                                .toList());
    }

    private List<String> centsFromFacts() {
        CreditRules rules = desk.rules();
        List<String> cents = new ArrayList<>();
        for (DealId deal : deals) {
            Sale sale = sales.of(deal);
            Journey journey = journeys.of(sale);
            Model.sharing().stream()
                    .map(model -> Credits.of(rules.rule(model), journey, sale.amount()))
                    .map(LateFactsTests::written)
                    .forEach(cents::add);
        }
        return cents;
    }

    /** Reports as pages read them; in a transaction that may write, from the facts. */
    private List<String> remembered() {
        LocalDate today = LocalDate.ofInstant(NOON, firm.zone());
        SalesCut cut = SalesCut.of(new Period(today.minusDays(DAYS), today));
        Viewer owner = users.as(users.owner(), me::get);
        List<String> told = new ArrayList<>();
        told.add(new TreeMap<>(soldBook.byMonth(cut)).toString());
        Model.sharing().forEach(model -> told.add(book.byCampaign(model, cut, owner).toString()));
        told.add(earned(programme, owner));
        told.add(sorted(warmed.by(programme)));
        return told;
    }

    private String earned(List<CampaignId> campaigns, Viewer owner) {
        return sorted(book.ofCampaigns(campaigns, Model.LINEAR, owner));
    }

    private static String sorted(Map<CampaignId, ?> byCampaign) {
        return byCampaign.entrySet().stream().map(Object::toString).sorted().toList().toString();
    }

    /** From the journeys that pass one of them alone. */
    private String earnedOneByOne() {
        Viewer owner = users.as(users.owner(), me::get);
        Map<CampaignId, CampaignCredit> each = new HashMap<>();
        programme.forEach(
                campaign -> each.putAll(book.ofCampaigns(List.of(campaign), Model.LINEAR, owner)));
        return sorted(each);
    }

    private String warmedByTheRule() {
        Map<CampaignId, Long> counts = new HashMap<>();
        jdbc.sql(
                        "select campaign_id, count(*) as leads from (%s) w group by campaign_id"
                                .formatted(WarmedLeads.RULE))
                .param("campaigns", YieldRows.ids(programme))
                .query(
                        row -> {
                            counts.put(YieldRows.campaign(row), row.getLong("leads"));
                        });
        return sorted(counts);
    }

    private List<String> readKinds() {
        LocalDate today = LocalDate.ofInstant(NOON, firm.zone());
        return soldBook
                .byBusiness(SalesCut.of(new Period(today.minusDays(DAYS), today)))
                .entrySet()
                .stream()
                .map(each -> each.getKey() + " " + each.getValue().sales())
                .sorted()
                .toList();
    }

    private List<String> kindsFromFacts() {
        return jdbc.sql(
                        """
                        select k.kind || ' ' || count(*)
                          from (select %s as kind from deal_facts f where f.result = 'WON') k
                         group by k.kind order by k.kind
                        """
                                .formatted(Business.sql("f")))
                .query(String.class)
                .list();
    }

    private static String written(Credits credits) {
        return credits.items().stream()
                        .map(item -> item.touchpoint().id() + "=" + item.credit().amount())
                        .toList()
                + " "
                + credits.unattributed().amount();
    }

    private List<String> credits(DealId deal) {
        return users.as(users.owner(), () -> book.credits(deal, Model.LINEAR)).items().stream()
                .map(item -> item.credit().amount().toPlainString())
                .toList();
    }

    /** The application's own job may be mending some of them at this moment. */
    private void mendAll() {
        int rounds = 0;
        while (!stale.isEmpty()) {
            assertThat(rounds++).as("rounds of mending").isLessThan(10_000);
            care.mend();
        }
    }

    /** Each kept journey with the transaction that wrote it. */
    private Map<String, String> editions() {
        Map<String, String> editions = new TreeMap<>();
        jdbc.sql("select deal_id, xmin from journey")
                .query(
                        row -> {
                            editions.put(row.getString(1), row.getString(2));
                        });
        return editions;
    }

    /** What is marked, or was and is built anew already. */
    private Set<String> touchedSince(Map<String, String> before) {
        Set<String> touched = ids("select distinct deal_id from stale_journey");
        editions()
                .forEach(
                        (deal, edition) -> {
                            if (!edition.equals(before.get(deal))) {
                                touched.add(deal);
                            }
                        });
        return touched;
    }

    private Set<String> kept() {
        return ids("select deal_id from journey");
    }

    private Set<String> closed() {
        return ids("select deal_id from deal where closed_on is not null");
    }

    private Set<String> ids(String sql) {
        return new TreeSet<>(jdbc.sql(sql).query(String.class).list());
    }

    private static <T> T one(List<T> some, Random dice) {
        return some.get(dice.nextInt(some.size()));
    }
}
