package org.tandemcrm.dashboard.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.CompanyDetails;
import org.tandemcrm.contact.CompanyDirectory;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.MergeChoice;
import org.tandemcrm.contact.MergeDesk;
import org.tandemcrm.contact.MergeField;
import org.tandemcrm.deal.Closure;
import org.tandemcrm.deal.CorrectionDesk;
import org.tandemcrm.deal.DealDetails;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.PastDeal;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.deal.Win;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.lead.LeadBook;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.NewLead;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.Outcome;
import org.tandemcrm.touch.TouchId;
import org.tandemcrm.touch.TouchLog;
import org.tandemcrm.touch.TouchUndo;
import org.tandemcrm.user.RunId;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

/** Whatever happens to customers, what is kept of them in memory is what a full recount gives. */
@ModuleTest
@CleanDatabase
class KeptCustomersTests {

    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");
    private static final int FACTS = 60;
    private static final int DAYS = 200;

    /** As it was once asked for at every look. */
    private static final String RECOUNT =
            """
            select concat_ws(' ', coalesce(b.company_id, b.contact_id), b.company_id is not null,
                             b.bought_on, b.sales, b.sold, coalesce(b.assignee_id::text, 'null'),
                             coalesce(extract(epoch from (select max(at) from (
                                 select max(t.occurred_at) as at from contact m
                                   join touch t on t.contact_id = m.contact_id
                                        and t.outcome not in ('NO_ANSWER', 'LEFT_MESSAGE')
                                  where m.company_id = b.company_id
                                 union all
                                 select max(t.occurred_at) from touch t
                                  where t.contact_id = b.contact_id
                                    and t.outcome not in ('NO_ANSWER', 'LEFT_MESSAGE')) each))::bigint::text, 'never'))
              from (select coalesce(l.company_id, w.company_id) as company_id,
                           case when coalesce(l.company_id, w.company_id) is null then l.contact_id end
                             as contact_id,
                           max(e.closed_on) as bought_on, count(*) as sales, sum(e.amount) as sold,
                           (array_agg(d.assignee_id order by e.closed_on desc, d.deal_id))[1]
                             as assignee_id
                      from closure e join deal d on d.deal_id = e.deal_id
                      join lead l on l.lead_id = d.lead_id
                      left join contact w on w.contact_id = l.contact_id
                     where e.result = 'WON' and e.reopened_at is null
                     group by 1, 2) b
              left join company k on k.company_id = b.company_id
              left join contact c on c.contact_id = b.contact_id
             where k.deleted_at is null and c.deleted_at is null
            """;

    @Autowired CompanyDirectory companies;
    @Autowired ContactDirectory contacts;
    @Autowired CorrectionDesk corrections;
    @Autowired CustomerFacts facts;
    @Autowired DealMother mother;
    @Autowired JdbcClient jdbc;
    @Autowired KeptCustomers customers;
    @Autowired LeadBook book;
    @Autowired LeadDesk leads;
    @Autowired MergeDesk merges;
    @Autowired Pipeline pipeline;
    @Autowired PlatformTransactionManager transactions;
    @Autowired TestClock clock;
    @Autowired TouchLog log;
    @Autowired TouchUndo undo;
    @Autowired UserMother users;

    private final List<ContactId> people = new ArrayList<>();
    private final List<CompanyId> firms = new ArrayList<>();
    private final List<DealId> deals = new ArrayList<>();
    private final List<TouchId> touches = new ArrayList<>();
    private final List<RunId> merged = new ArrayList<>();

    @BeforeEach
    void peopleAndCompanies() {
        clock.setTo(NOON);
        users.salesperson();
        for (String name : List.of("Hafen", "Alster", "Elbe")) {
            firms.add(
                    users.as(
                            users.owner(),
                            () -> companies.add(CompanyDetails.named(name + " AG"))));
        }
        for (String name : List.of("Anna", "Omar", "Eva", "Ole", "Ida", "Kim")) {
            people.add(mother.contact(name, "Berg"));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void afterEveryFactTheMemoryIsWhatAFullRecountGives(long seed) {
        Random dice = new Random(seed);
        int most = 0;
        for (int fact = 0; fact < FACTS; fact++) {
            String what = happen(dice);
            List<String> recount = recount();
            most = Math.max(most, recount.size());
            assertThat(remembered())
                    .as("seed %d, after %d: %s", seed, fact, what)
                    .isEqualTo(recount);
            assertThat(read()).as("seed %d, facts after %d", seed, fact).isEqualTo(recount);
        }
        assertThat(most).as("seed %d: somebody bought", seed).isGreaterThan(1);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 6);
    }

    @Test
    void whatIsTakenBackIsNotRemembered() {
        DealId deal = sold(people.get(0), null, new Random(1));
        List<String> before = remembered();
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> {
                            users.as(users.owner(), () -> pipeline.reopen(deal, "Wrong"));
                            assertThat(told()).isNotEqualTo(before).isEqualTo(recount());
                            status.setRollbackOnly();
                        });
        assertThat(remembered()).isEqualTo(before).isEqualTo(recount());
    }

    @Test
    void onlyThoseWhomAChangeConcernsAreReadAnew() {
        works(people.get(0), firms.get(0));
        works(people.get(1), firms.get(1));
        sold(people.get(0), null, new Random(1));
        sold(people.get(1), null, new Random(2));
        Map<UUID, Customer> before = known();

        talk(people.get(0), Outcome.TALKED, NOON.minus(Duration.ofDays(3)));

        Map<UUID, Customer> after = known();
        assertThat(after.get(firms.get(1).value())).isSameAs(before.get(firms.get(1).value()));
        assertThat(after.get(firms.get(0).value()).spokenAt())
                .isEqualTo(NOON.minus(Duration.ofDays(3)));
    }

    private String happen(Random dice) {
        try {
            return users.as(users.owner(), () -> any(dice));
        } catch (RuleBroken | InvalidInput | NotFound refused) {
            return "refused: " + refused.getMessage();
        }
    }

    private String any(Random dice) {
        return switch (dice.nextInt(20)) {
            case 0, 1 -> did("sold", () -> deals.add(sold(one(people, dice), null, dice)));
            case 2 -> did("sold to", () -> deals.add(sold(null, one(firms, dice), dice)));
            case 3 -> did("both", () -> deals.add(sold(one(people, dice), one(firms, dice), dice)));
            case 4 -> did("reopened", () -> pipeline.reopen(one(deals, dice), "Wrong"));
            case 5 ->
                    did(
                            "won",
                            () ->
                                    mother.win(
                                            one(deals, dice), dice.nextInt(99) + ".90", day(dice)));
            case 6 -> did("lost", () -> mother.lose(one(deals, dice), "Price", day(dice)));
            case 7 -> did("corrected", () -> correct(one(deals, dice), dice));
            case 8 -> did("handed on", () -> handOn(one(deals, dice), dice));
            case 9 -> did("other person", () -> book.makeMain(lead(dice), one(people, dice)));
            case 10, 11 -> did("moved", () -> works(one(people, dice), firm(dice)));
            case 12, 13 ->
                    did("talked", () -> talk(one(people, dice), outcome(dice), lately(dice)));
            case 14 ->
                    did(
                            "brought",
                            () ->
                                    log.bring(
                                            List.of(
                                                    touch(
                                                            one(people, dice),
                                                            outcome(dice),
                                                            moment(dice)))));
            case 15 -> did("taken back", () -> undo.takeBack(one(touches, dice)));
            case 16 -> did("merged", () -> merge(one(people, dice), one(people, dice), dice));
            case 17 -> did("parted", () -> merges.undo(one(merged, dice)));
            case 18 -> did("trash of people", () -> discard(one(people, dice)));
            default -> did("trash of companies", () -> discard(one(firms, dice)));
        };
    }

    private static String did(String what, Runnable work) {
        work.run();
        return what;
    }

    private DealId sold(ContactId person, CompanyId firm, Random dice) {
        Instant begun = NOON.minus(Duration.ofDays(DAYS + 1));
        BigDecimal worth = new BigDecimal(dice.nextInt(1, 999) + ".50");
        UserId seller = dice.nextBoolean() ? users.owner() : users.salesperson();
        DealDetails details = new DealDetails("Past", worth, null, null, seller);
        return users.as(
                users.owner(),
                () -> {
                    LeadId lead = leads.open(new NewLead(person, firm, null, null, null, begun));
                    Closure won = new Closure.Won(worth, null, day(dice));
                    return pipeline.bring(
                                    List.of(
                                            new PastDeal(
                                                    lead, begun, Stage.ACCEPTED, details, won)))
                            .get(0);
                });
    }

    private void correct(DealId deal, Random dice) {
        Win sold = new Win(new BigDecimal(dice.nextInt(999)), null, day(dice), null, List.of());
        corrections.correct(deal, pipeline.card(deal).version(), sold, "Wrong day");
    }

    private void handOn(DealId deal, Random dice) {
        UserId to = dice.nextBoolean() ? users.owner() : users.salesperson();
        pipeline.change(
                deal,
                pipeline.card(deal).version(),
                new DealDetails("Deal", new BigDecimal("10.00"), null, null, to));
    }

    private void works(ContactId person, CompanyId firm) {
        users.as(
                users.owner(),
                () ->
                        contacts.change(
                                person,
                                contacts.card(person).version(),
                                ContactDetails.named(contacts.card(person).firstName(), "Berg")
                                        .withCompany(firm)));
    }

    private void talk(ContactId person, Outcome outcome, Instant at) {
        touches.add(users.as(users.owner(), () -> log.record(touch(person, outcome, at))));
    }

    private static NewTouch touch(ContactId person, Outcome outcome, Instant at) {
        return new NewTouch(
                person,
                null,
                Channel.PHONE,
                Direction.INBOUND,
                outcome,
                at,
                null,
                null,
                null,
                null);
    }

    private void merge(ContactId from, ContactId into, Random dice) {
        long fromVersion = contacts.card(from).version();
        long intoVersion = contacts.card(into).version();
        Set<MergeField> taken = dice.nextBoolean() ? Set.of(MergeField.COMPANY) : Set.of();
        merged.add(merges.merge(new MergeChoice(from, fromVersion, into, intoVersion, taken)));
    }

    private void discard(ContactId person) {
        if (contacts.card(person).deletedAt() == null) {
            contacts.discard(person, contacts.card(person).version());
        } else {
            contacts.restore(person);
        }
    }

    private void discard(CompanyId firm) {
        if (companies.card(firm).deletedAt() == null) {
            companies.discard(firm, companies.card(firm).version());
        } else {
            companies.restore(firm);
        }
    }

    private CompanyId firm(Random dice) {
        return dice.nextInt(3) == 0 ? null : one(firms, dice);
    }

    private static Outcome outcome(Random dice) {
        return Outcome.values()[dice.nextInt(Outcome.values().length)];
    }

    /** Whole days, so that many things happen at one moment. */
    private static Instant moment(Random dice) {
        return NOON.minus(Duration.ofDays(dice.nextInt(DAYS)));
    }

    /** Half of them today: what lies further back is not taken back. */
    private static Instant lately(Random dice) {
        return dice.nextBoolean() ? NOON.minus(Duration.ofHours(dice.nextInt(9))) : moment(dice);
    }

    private static LocalDate day(Random dice) {
        return LocalDate.of(2026, 6, 14).minusDays(dice.nextInt(DAYS));
    }

    private LeadId lead(Random dice) {
        return one(
                jdbc
                        .sql("select lead_id::text from lead order by number")
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
    private List<String> remembered() {
        return reading().execute(status -> told());
    }

    private Map<UUID, Customer> known() {
        return reading()
                .execute(
                        status ->
                                customers.all().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Customer::id, customer -> customer)));
    }

    private TransactionTemplate reading() {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        return reading;
    }

    private List<String> told() {
        return words(customers.all());
    }

    /** Without the memory. */
    private List<String> read() {
        return words(facts.all());
    }

    private static List<String> words(Collection<Customer> all) {
        return all.stream().map(KeptCustomersTests::words).sorted().toList();
    }

    private static String words(Customer one) {
        Instant spoken = one.spokenAt();
        return "%s %s %s %d %s %s %s"
                .formatted(
                        one.id(),
                        one.isCompany() ? "t" : "f",
                        one.boughtOn(),
                        one.sales(),
                        one.sold().toPlainString(),
                        one.assignee(),
                        spoken == null ? "never" : spoken.getEpochSecond());
    }

    private List<String> recount() {
        return jdbc.sql(RECOUNT).query(String.class).list().stream().sorted().toList();
    }
}
