package org.tandemcrm.dashboard.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemcrm.attribution.AttributionBook;
import org.tandemcrm.attribution.Model;
import org.tandemcrm.attribution.SalesBook;
import org.tandemcrm.attribution.SalesCut;
import org.tandemcrm.attribution.YieldBook;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignListing;
import org.tandemcrm.campaign.CampaignRow;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.deal.ClosingBook;
import org.tandemcrm.deal.Closure;
import org.tandemcrm.deal.CorrectionDesk;
import org.tandemcrm.deal.DealDetails;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.Gain;
import org.tandemcrm.deal.LineDetails;
import org.tandemcrm.deal.PastDeal;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.deal.ProductParts;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.deal.Win;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.FirmMother;
import org.tandemcrm.flow.Arrivals;
import org.tandemcrm.flow.Endings;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.lead.AnswerSpeed;
import org.tandemcrm.lead.Answering;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.LeadBook;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.LeadMemory;
import org.tandemcrm.lead.LeadOutcome;
import org.tandemcrm.lead.NewHandback;
import org.tandemcrm.lead.NewLead;
import org.tandemcrm.lead.NewOverride;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.offering.OfferingMother;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.Outcome;
import org.tandemcrm.touch.TouchId;
import org.tandemcrm.touch.TouchUndo;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.UserMother;
import org.tandemcrm.user.Viewer;

/** Whatever happens to leads, what is kept of them in memory is what the facts give. */
@ModuleTest
@CleanDatabase
class KeptFactsTests {

    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");
    private static final Period ALL =
            new Period(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 6, 30));
    private static final int FACTS = 40;
    private static final int DAYS = 150;

    @Autowired Answering speeds;
    @Autowired Arrivals arrivals;
    @Autowired AttributionBook credit;
    @Autowired ClosingBook closings;
    @Autowired CorrectionDesk corrections;
    @Autowired Courses courses;
    @Autowired CurrentUser me;
    @Autowired DealMother mother;
    @Autowired Endings endings;
    @Autowired Firm firm;
    @Autowired Lists lists;
    @Autowired OfferingMother offerings;
    @Autowired YieldBook yields;
    @Autowired JdbcClient jdbc;
    @Autowired LeadBook book;
    @Autowired LeadDesk leads;
    @Autowired Pipeline pipeline;
    @Autowired Returns returns;
    @Autowired PlatformTransactionManager transactions;
    @Autowired SalesBook sales;
    @Autowired TestClock clock;
    @Autowired TouchUndo undo;
    @Autowired UserMother users;

    private final List<ContactId> people = new ArrayList<>();
    private final List<DealId> deals = new ArrayList<>();
    private final List<TouchId> touches = new ArrayList<>();
    private final List<ProductId> products = new ArrayList<>();
    private CampaignId campaign;

    @BeforeEach
    void peopleAndACampaign() {
        clock.setTo(NOON);
        for (String name : List.of("Anna", "Omar", "Eva", "Ole", "Ida")) {
            people.add(mother.contact(name, "Berg"));
        }
        for (String name : List.of("Drill", "Saw")) {
            products.add(offerings.product(name, "40.00", "10.00"));
        }
        campaign = mother.campaign("Spring mailing");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void afterEveryFactTheMemoryIsWhatTheFactsGive(long seed) {
        Random dice = new Random(seed);
        for (int fact = 0; fact < FACTS; fact++) {
            String what = happen(dice);
            assertThat(remembered())
                    .as("seed %d, after %d: %s", seed, fact, what)
                    .isEqualTo(facts());
            assertThat(soldByProduct())
                    .as("seed %d, after %d: %s", seed, fact, what)
                    .isEqualTo(countedByProduct());
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 3);
    }

    @Test
    void aTransactionThatBeganEarlierAndEndsLaterIsNotPassedOver() throws InterruptedException {
        LeadId early = open(people.get(0));
        LeadId late = open(people.get(1));
        remembered();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        other.execute(
                () ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(
                                        status -> {
                                            take(early);
                                            written.countDown();
                                            await(read);
                                        }));
        await(written);
        take(late);
        assertThat(remembered()).isEqualTo(facts());
        read.countDown();
        other.shutdown();
        assertThat(other.awaitTermination(20, TimeUnit.SECONDS)).isTrue();

        assertThat(remembered()).isEqualTo(facts());
        assertThat(remembered().get(0)).filteredOn(row -> row.contains("assignee=null")).isEmpty();
    }

    @Test
    void whoChangesFactsReadsThemAndTheMemoryLearnsNothingOfWhatIsTakenBack() {
        LeadId lead = open(people.get(0));
        List<List<String>> before = remembered();
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> {
                            take(lead);
                            assertThat(told()).isNotEqualTo(before);
                            status.setRollbackOnly();
                        });
        assertThat(remembered()).isEqualTo(before);
    }

    @Test
    void theFirstAttemptEndsAWaitAndTakenBackItGoesOn() {
        ContactId anna = people.get(0);
        mother.response(campaign, anna, ResponseKind.ASKED_PRICE, NOON.minus(Duration.ofHours(1)));
        LeadId lead = lead(new Random(1));
        assertThat(answered()).isEqualTo("0 of 1");
        touch(lead, Direction.OUTBOUND, NOON);
        assertThat(answered()).isEqualTo("1 of 1");
        users.as(users.owner(), () -> undo.takeBack(touches.get(0)));
        assertThat(answered()).isEqualTo("0 of 1");
    }

    private String answered() {
        AnswerSpeed speed = speeds.of(ALL, viewer());
        return speed.leads() - speed.untouched().part() + " of " + speed.leads();
    }

    @Test
    void aCompanyThatMovesHasItsClosesOnOtherMoments() {
        users.as(users.owner(), () -> firm.change(FirmMother.hafen(0), false));
        deals.add(sold(new Random(1)));
        List<List<String>> before = remembered();
        jdbc.sql("update firm set zone = 'America/Chicago', edition = gen_random_uuid()").update();
        assertThat(remembered()).isNotEqualTo(before).isEqualTo(facts());
    }

    private String happen(Random dice) {
        try {
            return users.as(users.owner(), () -> any(dice));
        } catch (RuleBroken | InvalidInput refused) {
            return "refused: " + refused.getMessage();
        }
    }

    private String any(Random dice) {
        return switch (dice.nextInt(15)) {
            case 0, 1, 2 -> did("answered", () -> answer(dice));
            case 3 -> did("opened", () -> open(one(people, dice)));
            case 4 -> did("assigned", () -> take(lead(dice)));
            case 5 -> did("to nobody", () -> book.assign(lead(dice), null));
            case 6 -> did("handed back", () -> giveBack(lead(dice), dice));
            case 7 -> did("overruled", () -> overrule(lead(dice), dice));
            case 8 -> did("accepted", () -> deals.add(mother.accept(lead(dice), moment(dice))));
            case 9 -> did("won or lost", () -> close(one(deals, dice), dice));
            case 10 -> did("reopened", () -> pipeline.reopen(one(deals, dice), "Wrong"));
            case 11 -> did("corrected", () -> correct(one(deals, dice), dice));
            case 12 -> did("concluded", () -> leads.conclude(lead(dice), LeadOutcome.LOST, NOON));
            case 13 -> did("touched", () -> touch(dice));
            default ->
                    dice.nextBoolean()
                            ? did("touch taken back", () -> undo.takeBack(one(touches, dice)))
                            : did("sold", () -> deals.add(sold(dice)));
        };
    }

    private static String did(String what, Runnable work) {
        work.run();
        return what;
    }

    private void answer(Random dice) {
        ResponseKind[] kinds = {
            ResponseKind.CLICKED, ResponseKind.REPLIED, ResponseKind.ASKED_PRICE
        };
        mother.response(campaign, one(people, dice), kinds[dice.nextInt(3)], moment(dice));
    }

    private LeadId open(ContactId who) {
        Instant begun = NOON.minus(Duration.ofDays(DAYS));
        return users.as(
                users.owner(), () -> leads.open(new NewLead(who, null, null, null, null, begun)));
    }

    private void take(LeadId lead) {
        users.as(
                users.owner(),
                () -> {
                    book.assign(lead, users.owner());
                    return lead;
                });
    }

    private void giveBack(LeadId lead, Random dice) {
        HandbackReason[] reasons = HandbackReason.values();
        HandbackReason reason = reasons[dice.nextInt(reasons.length)];
        leads.giveBack(
                lead,
                new NewHandback(reason, LocalDate.of(2026, 12, 1), false, "Later", moment(dice)));
    }

    private void overrule(LeadId lead, Random dice) {
        Temperature to = Temperature.values()[dice.nextInt(3)];
        leads.overrule(lead, new NewOverride(to, "I know them", null, moment(dice)));
    }

    private void close(DealId deal, Random dice) {
        LocalDate day = LocalDate.ofInstant(moment(dice), firm.zone());
        if (dice.nextInt(3) == 0) {
            mother.lose(deal, "Price", day);
        } else {
            mother.win(deal, dice.nextInt(1, 9_999) + ".99", day);
        }
    }

    private void correct(DealId deal, Random dice) {
        LocalDate day = LocalDate.ofInstant(moment(dice), firm.zone());
        Win sold = new Win(new BigDecimal("80.00"), null, day, lines(dice), List.of());
        corrections.correct(deal, pipeline.card(deal).version(), sold, "Wrong day");
    }

    /** One product has the price of the other, so that a deal is worth the same with either. */
    private @Nullable List<LineDetails> lines(Random dice) {
        List<LineDetails> lines = new ArrayList<>();
        for (int line = dice.nextInt(4); line > 0; line--) {
            lines.add(LineDetails.of(one(products, dice), BigDecimal.valueOf(1 + dice.nextInt(2))));
        }
        return lines.isEmpty() && dice.nextBoolean() ? null : lines;
    }

    private void touch(Random dice) {
        touch(lead(dice), Direction.values()[dice.nextInt(2)], moment(dice));
    }

    private void touch(LeadId lead, Direction direction, Instant at) {
        Outcome[] outcomes = Outcome.values();
        NewTouch touch =
                new NewTouch(
                        leads.people(lead).get(0),
                        lead.value(),
                        Channel.PHONE,
                        direction,
                        outcomes[touches.size() % outcomes.length],
                        at,
                        null,
                        null,
                        "They called",
                        "They called");
        touches.add(users.as(users.owner(), () -> leads.log(lead, touch)));
    }

    private DealId sold(Random dice) {
        Instant begun = NOON.minus(Duration.ofDays(DAYS));
        LeadId lead = open(one(people, dice));
        BigDecimal worth = new BigDecimal("100.00");
        LocalDate day = LocalDate.ofInstant(moment(dice), firm.zone());
        DealDetails details = new DealDetails("Past", worth, null, null, users.owner());
        return users.as(
                users.owner(),
                () ->
                        pipeline.bring(
                                        List.of(
                                                new PastDeal(
                                                        lead,
                                                        begun,
                                                        Stage.ACCEPTED,
                                                        details,
                                                        new Closure.Won(worth, null, day))))
                                .get(0));
    }

    /** Whole days, so that many things happen at one moment. */
    private static Instant moment(Random dice) {
        return NOON.minus(Duration.ofDays(dice.nextInt(DAYS)));
    }

    private LeadId lead(Random dice) {
        return one(
                jdbc
                        .sql("select lead_id::text from lead order by lead_id")
                        .query(String.class)
                        .list()
                        .stream()
                        .map(LeadId::of)
                        .toList(),
                dice);
    }

    private static <T> T one(List<T> some, Random dice) {
        if (some.isEmpty()) {
            throw new RuleBroken("none", "There is none yet.", Map.of());
        }
        return some.get(dice.nextInt(some.size()));
    }

    /** As pages read it. */
    private List<List<String>> remembered() {
        return reading().execute(status -> told());
    }

    private TransactionTemplate reading() {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        return reading;
    }

    /** Without the memory. */
    private List<List<String>> facts() {
        return new TransactionTemplate(transactions).execute(status -> told());
    }

    private List<List<String>> told() {
        return List.of(
                words(() -> courses.begun(ALL, Salespeople.EVERYBODY)),
                waits(),
                List.of(
                        returns.in(ALL, Salespeople.EVERYBODY).toString(),
                        returns.in(ALL, Salespeople.only(users.owner())).toString()),
                words(() -> arrivals.between(ALL.start(firm.zone()), ALL.end(firm.zone()))),
                words(() -> endings.between(ALL.start(firm.zone()), ALL.end(firm.zone()))),
                List.of(endings.accepted(ALL.start(firm.zone()), ALL.end(firm.zone())).toString()),
                followUps(),
                sold(),
                List.of(
                        closings.in(ALL, Salespeople.EVERYBODY, null).toString(),
                        closings.in(ALL, Salespeople.only(users.owner()), null).toString()),
                List.of(
                        speeds.of(ALL, viewer()).toString(),
                        speeds.inTime(ALL, viewer()).toString()));
    }

    private List<String> followUps() {
        List<CampaignRow> campaigns =
                lists.slice(CampaignListing.WITHOUT_COSTS, ListQuery.parse("")).rows();
        return yields.counted(campaigns).stream()
                .map(each -> each.leads() + " " + new TreeMap<>(each.handbacks()))
                .toList();
    }

    private List<String> sold() {
        List<String> told = new ArrayList<>();
        for (Salespeople whose : List.of(Salespeople.EVERYBODY, Salespeople.only(users.owner()))) {
            SalesCut cut = new SalesCut(ALL, null, whose);
            told.add(new TreeMap<>(sales.byMonth(cut)).toString());
            told.add(new TreeMap<>(sales.byBusiness(cut)).toString());
            told.add(sales.byProduct(cut).toString());
            products.forEach(
                    product ->
                            told.add(sales.months(new SalesCut(ALL, product, whose)).toString()));
            for (Model model : Model.sharing()) {
                told.add(credit.byCampaign(model, cut, viewer()).toString());
            }
        }
        return told;
    }

    /** As pages read it. */
    private List<String> soldByProduct() {
        return reading()
                .execute(
                        status ->
                                sales.byProduct(SalesCut.of(ALL)).stream()
                                        .map(
                                                part ->
                                                        part.product()
                                                                + " "
                                                                + part.sold().sales()
                                                                + " "
                                                                + part.sold().amount().amount()
                                                                + " "
                                                                + part.sold().margin().amount())
                                        .toList());
    }

    /** By the lines as they stand, most first. */
    private List<String> countedByProduct() {
        return jdbc.sql(
                        """
                        with sale as (select f.*, %s as gain from deal_facts f
                                       where f.result = 'WON' and f.closed_on between :from and :to)
                        select coalesce(p.product_id::text, 'null') || ' ' || count(*) || ' '
                               || round(sum(p.amount), 2) || ' ' || round(sum(p.margin), 2)
                          from %s p
                         group by p.product_id
                         order by p.product_id is null, sum(p.amount) desc, p.product_id
                        """
                                .formatted(Gain.SQL, ProductParts.of("sale")))
                .params(Gain.parameters(firm.settings()))
                .param("from", ALL.from())
                .param("to", ALL.to())
                .query(String.class)
                .list();
    }

    private Viewer viewer() {
        return users.as(users.owner(), me::get);
    }

    private List<String> waits() {
        return courses.months(ALL, Salespeople.EVERYBODY).stream()
                .flatMap(month -> month.waits().entrySet().stream().map(step -> waits(month, step)))
                .sorted()
                .toList();
    }

    private static String waits(MonthWaits month, Map.Entry<CycleStep, StepWaits> step) {
        return "%s %s %s: %s %s %d"
                .formatted(
                        month.month(),
                        Arrays.toString(month.begun()),
                        step.getKey().label(),
                        Arrays.toString(step.getValue().days()),
                        Arrays.toString(step.getValue().openSince()),
                        step.getValue().past());
    }

    private static <R extends LeadMemory.Row> List<String> words(Supplier<List<R>> rows) {
        return rows.get().stream()
                .sorted(
                        Comparator.comparing(R::lead)
                                .thenComparing(R::at)
                                .thenComparing(Object::toString))
                .map(Object::toString)
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            fail("Stopped", stopped);
        }
    }
}
