package org.tandemcrm.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;

/** The proposal goes backwards from the target through the company's own rates. */
class ProposalTests {

    private static final Quarter QUARTER =
            new Quarter(new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)));
    private static final Money TARGET = Money.of("30000.00", "EUR");
    private static final Money MEAN = Money.of("1000.00", "EUR");
    private static final Period YEAR =
            new Period(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 9, 30));

    @Test
    void targetOverAverageSaleOverShares() {
        Proposal proposal = Proposal.of(QUARTER, TARGET, rates(80, 100, 50, 100, 0));
        assertThat(proposal.sales()).isEqualTo(30);
        assertThat(proposal.deals()).isEqualTo(60);
        assertThat(proposal.leads()).isEqualTo(75);
        assertThat(proposal.missing()).isNull();
    }

    @Test
    void theRangeIsThatOfThreeUncertainRates() {
        Proposal proposal = Proposal.of(QUARTER, TARGET, rates(80, 100, 50, 100, 1));
        double spread = Math.sqrt(0.2 / 80 + 0.5 / 50 + 1.0 / 50);
        assertThat((double) proposal.low()).isCloseTo(75 / Math.exp(1.96 * spread), within(1.0));
        assertThat((double) proposal.high()).isCloseTo(75 * Math.exp(1.96 * spread), within(1.0));
    }

    @Test
    void fewRecordsProposeNothingAndSayHowManyItTakes() {
        Proposal proposal = Proposal.of(QUARTER, TARGET, rates(10, 19, 6, 12, 0));
        assertThat(proposal.leads()).isNull();
        assertThat(proposal.missing())
                .isEqualTo(
                        "Too little to compute from: of the last twelve months there are 19 ended"
                                + " warm leads (it takes 20), 12 closed deals (20) and 6 sales (5).");
    }

    @Test
    void withoutATargetItSaysWhereToSetOne() {
        assertThat(Proposal.of(QUARTER, null, rates(80, 100, 50, 100, 0)).missing())
                .isEqualTo(
                        "There is no sales target to compute from. The owner sets it with the"
                                + " company's settings.");
    }

    @Test
    void nobodyAcceptedOrNothingSoldIsNoDivisionByZero() {
        assertThat(Proposal.of(QUARTER, TARGET, rates(0, 100, 50, 100, 0)).leads()).isNull();
        Rates unsold =
                new Rates(YEAR, new Share(80, 100), new Share(0, 0), new Share(0, 100), 0, null, 0);
        assertThat(Proposal.of(QUARTER, TARGET, unsold).leads()).isNull();
    }

    @Test
    void aLeadIsWorthWhatItsTemperatureBrings() {
        Rates rates =
                new Rates(
                        YEAR,
                        new Share(20, 40),
                        new Share(30, 40),
                        new Share(50, 100),
                        50,
                        MEAN,
                        0);
        Worth worth = rates.worth().orElseThrow();
        assertThat(worth.warm()).isEqualTo(Money.of("250.00", "EUR"));
        assertThat(worth.hot()).isEqualTo(Money.of("375.00", "EUR"));
    }

    @Test
    void aTemperatureWithFewLeadsIsWorthWhatAllAre() {
        Rates rates =
                new Rates(
                        YEAR, new Share(30, 60), new Share(1, 1), new Share(50, 100), 50, MEAN, 0);
        assertThat(rates.worth().orElseThrow().hot()).isEqualTo(Money.of("254.10", "EUR"));
    }

    private static Rates rates(long deals, long ended, long won, long closed, double spread) {
        return new Rates(
                YEAR,
                new Share(deals, ended),
                new Share(0, 0),
                new Share(won, closed),
                won,
                MEAN,
                spread);
    }
}
