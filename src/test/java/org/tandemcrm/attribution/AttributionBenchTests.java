package org.tandemcrm.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;

/**
 * How long the reckoning takes once the journeys are in memory: every rule for 100,000 sales with
 * 800,000 responses, and Markov's chain over a million journeys and 200 campaigns. {@code ./mvnw
 * -Pbench verify} prints both.
 */
@Tag("heavy")
@Tag("bench")
class AttributionBenchTests {

    private static final int SALES = 100_000;
    private static final int RESPONSES = 8;
    private static final int CAMPAIGNS = 200;
    private static final int JOURNEYS = 1_000_000;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void everyRuleOverAHundredThousandSales() {
        Random dice = new Random(1);
        List<Journey> journeys = journeys(dice);
        Money amount = Money.of("1234.56", "EUR");
        Money margin = Money.of("493.82", "EUR");
        Sale sale = new Sale(DealId.next(), LeadId.next(), 1, "Sale", amount, margin, DAY);
        long began = System.nanoTime();
        List<Way> ways = journeys.stream().map(Journey::way).toList();
        print("the ways of the journeys", began);
        for (Model model : Model.sharing()) {
            long start = System.nanoTime();
            Sharing sharing = new Sharing(model, CreditRules.USUAL, JourneyMother.EUR);
            for (int i = 0; i < SALES; i++) {
                sharing.add(sale, ways.get(i));
            }
            CreditTable table = sharing.table(new Period(DAY, DAY), true, Map.of());
            print(model.label(), start);
            assertThat(table.rows().stream().map(CampaignCredit::credit).reduce(Money::plus))
                    .contains(table.total());
        }
        print("all of it, one after the other", began);
    }

    @Test
    void aChainOverAMillionJourneys() {
        Random dice = new Random(2);
        int[][] paths = new int[JOURNEYS][];
        for (int i = 0; i < JOURNEYS; i++) {
            paths[i] = dice.ints(1L + dice.nextInt(8), 0, CAMPAIGNS).toArray();
        }
        long began = System.nanoTime();
        Courses courses = new Courses(1);
        for (int i = 0; i < JOURNEYS; i++) {
            courses.add(paths[i], i % 5 == 0 ? 1 : 0, i % 5 == 0 ? 0 : 1);
        }
        print("Markov: the courses of a million journeys", began);
        long start = System.nanoTime();
        Markov markov = Markov.of(courses, CAMPAIGNS, 0, 1);
        print("Markov: the chain and every removal", start);
        assertThat(Arrays.stream(markov.shares()).sum()).isBetween(1 - 1e-9, 1 + 1e-9);
        long draws = System.nanoTime();
        Markov.of(courses, CAMPAIGNS, 10, 1);
        print("Markov: ten draws of the bootstrap beside it", draws);
    }

    private static List<Journey> journeys(Random dice) {
        List<CampaignId> campaigns = new ArrayList<>();
        for (int i = 0; i < CAMPAIGNS; i++) {
            campaigns.add(CampaignId.next());
        }
        List<Journey> journeys = new ArrayList<>();
        for (int sale = 0; sale < SALES; sale++) {
            ContactId contact = ContactId.next();
            List<Touchpoint> responses = new ArrayList<>();
            for (int i = 0; i < RESPONSES; i++) {
                int campaign = dice.nextInt(CAMPAIGNS);
                responses.add(
                        new Touchpoint(
                                ResponseId.next(),
                                campaigns.get(campaign),
                                "Campaign " + campaign,
                                contact,
                                "Anna Berg",
                                ResponseKind.REPLIED,
                                JourneyMother.MARCH.plusSeconds(
                                        86_400L * i + dice.nextInt(9_000))));
            }
            journeys.add(
                    Journey.of(responses, JourneyMother.HAMBURG)
                            .turning(responses.get(3).at(), responses.get(5).at()));
        }
        return journeys;
    }

    private static void print(String what, long since) {
        System.out.printf("%-45s %,8d ms%n", what, (System.nanoTime() - since) / 1_000_000);
    }
}
