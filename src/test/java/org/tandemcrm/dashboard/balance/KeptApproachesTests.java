package org.tandemcrm.dashboard.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemcrm.house.RandomFacts.did;
import static org.tandemcrm.house.RandomFacts.one;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.MemberIntake;
import org.tandemcrm.campaign.MemberList;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.MergeCard;
import org.tandemcrm.contact.MergeChoice;
import org.tandemcrm.contact.MergeDesk;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.FirmMother;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.RandomFacts;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.UserMother;

/**
 * Whoever comes onto lists or goes from them, what is kept of first approaches is what they say.
 */
@ModuleTest
@CleanDatabase
class KeptApproachesTests {

    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");
    private static final Period ALL =
            new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 31));
    private static final Period SOME =
            new Period(LocalDate.of(2026, 6, 17), LocalDate.of(2026, 6, 20));
    private static final int FACTS = 50;

    @Autowired Approaches approaches;
    @Autowired ContactDirectory contacts;
    @Autowired DealMother mother;
    @Autowired Firm firm;
    @Autowired JdbcClient jdbc;
    @Autowired MemberIntake intake;
    @Autowired MemberList members;
    @Autowired MergeDesk merges;
    @Autowired RandomFacts facts;
    @Autowired TestClock clock;
    @Autowired TransactionTemplate transaction;
    @Autowired UserMother users;

    private final List<ContactId> people = new ArrayList<>();
    private final List<CampaignId> campaigns = new ArrayList<>();
    private final List<MergeCard> merged = new ArrayList<>();

    @BeforeEach
    void peopleAndCampaigns() {
        clock.setTo(NOON);
        users.as(users.owner(), () -> firm.change(FirmMother.hafen(0), false));
        for (String name : List.of("Anna", "Omar", "Eva", "Ole", "Ida", "Kim", "Ulf", "Mia")) {
            people.add(mother.contact(name, "Berg"));
        }
        for (String name : List.of("Spring mailing", "Trade show", "Advert")) {
            campaigns.add(mother.campaign(name));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void afterEveryFactTheMemoryIsWhatAFullRecountGives(long seed) {
        Random dice = new Random(seed);
        for (int fact = 0; fact < FACTS; fact++) {
            String what = RandomFacts.happened(() -> users.as(users.owner(), () -> any(dice)));
            for (Period days : List.of(SOME, ALL)) {
                assertThat(remembered(days))
                        .as("seed %d, after %d: %s", seed, fact, what)
                        .isEqualTo(recount(days))
                        .isEqualTo(facts.asWriter(() -> approaches.first(days, firm.zone())));
            }
        }
        assertThat(recount(ALL)).as("seed %d: somebody was approached", seed).isPositive();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 4);
    }

    @Test
    void aTransactionThatBeganEarlierAndEndsLaterIsNotPassedOver() throws InterruptedException {
        remembered(ALL);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        other.execute(
                () ->
                        transaction.executeWithoutResult(
                                status -> {
                                    aim(people.get(0));
                                    written.countDown();
                                    await(read);
                                }));
        await(written);
        aim(people.get(1));
        assertThat(remembered(ALL)).isEqualTo(1);
        read.countDown();
        other.shutdown();
        assertThat(other.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(remembered(ALL)).isEqualTo(2);
    }

    @Test
    void aCompanyThatMovesHasItsDaysElsewhere() {
        clock.setTo(Instant.parse("2026-06-16T20:30:00Z"));
        aim(people.get(0));
        assertThat(remembered(SOME)).isZero();
        jdbc.sql("update firm set zone = 'Asia/Tokyo', edition = gen_random_uuid()").update();
        assertThat(remembered(SOME)).isEqualTo(recount(SOME)).isEqualTo(1);
    }

    private String any(Random dice) {
        clock.setTo(clock.instant().plus(Duration.ofHours(dice.nextInt(7))));
        ContactId who = one(people, dice);
        CampaignId campaign = one(campaigns, dice);
        return switch (dice.nextInt(7)) {
            case 0 -> did("added", () -> members.add(campaign, Set.of(who)));
            case 1 -> did("aimed at", () -> aim(campaign, who));
            case 2, 3 -> did("taken off", () -> members.remove(campaign, who));
            case 4 -> did("answered unasked", () -> answer(campaign, who));
            case 5 -> did("merged", () -> merge(who, dice));
            default -> did("parted", () -> part(dice));
        };
    }

    private void aim(ContactId who) {
        users.as(
                users.owner(),
                () -> {
                    aim(campaigns.get(0), who);
                    return who;
                });
    }

    private void aim(CampaignId campaign, ContactId who) {
        transaction.executeWithoutResult(status -> intake.aim(campaign, Set.of(who.value())));
    }

    private void answer(CampaignId campaign, ContactId who) {
        mother.response(campaign, who, ResponseKind.CLICKED, clock.instant());
    }

    private void merge(ContactId into, Random dice) {
        List<ContactId> others = new ArrayList<>(people);
        others.remove(into);
        ContactId from = one(others, dice);
        merges.merge(
                new MergeChoice(
                        from,
                        contacts.card(from).version(),
                        into,
                        contacts.card(into).version(),
                        Set.of()));
        merged.add(merges.of(from).get(0));
        people.remove(from);
    }

    private void part(Random dice) {
        MergeCard merge = one(merged, dice);
        merges.undo(merge.id());
        merged.remove(merge);
        people.add(merge.from());
    }

    private long remembered(Period days) {
        return facts.asReader(() -> approaches.first(days, firm.zone()));
    }

    private long recount(Period days) {
        return jdbc.sql(
                        """
                        select count(*)
                          from (select min(added_at) as first from campaign_member
                                 group by contact_id) m
                         where (m.first at time zone :zone)::date between :from and :to
                        """)
                .param("zone", firm.zone().getId())
                .param("from", days.from())
                .param("to", days.to())
                .query(Long.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
