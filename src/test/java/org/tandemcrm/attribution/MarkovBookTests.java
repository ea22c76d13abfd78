package org.tandemcrm.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.attribution.MarkovTable.Outcome;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.NotAllowed;
import org.tandemcrm.user.UserMother;
import org.tandemcrm.user.Users;

@ModuleTest
@CleanDatabase
class MarkovBookTests {

    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

    @Autowired MarkovReckoning reckoning;
    @Autowired MarkovBook book;
    @Autowired MarkovRuns runs;
    @Autowired MarkovMother markovs;
    @Autowired Firm firm;
    @Autowired DealMother mother;
    @Autowired UserMother users;
    @Autowired Users everybody;
    @Autowired TestClock clock;

    private CampaignId a;
    private CampaignId b;
    private CampaignId c;
    private Period month;

    @BeforeEach
    void threeCampaigns() {
        clock.setTo(NOON);
        users.owner();
        a = mother.campaign("a");
        b = mother.campaign("b");
        c = mother.campaign("c");
        month = new Period(firm.today().withDayOfMonth(1), firm.today());
    }

    /** The worked example "a>b won 3 and not 1, a>c won 1 and not 1", each eighteen times. */
    @Test
    void theChainOfAllJourneysSharesWhatWasSoldToTheCent() {
        markovs.journeys(54, true, a, b);
        markovs.journeys(18, false, a, b);
        markovs.journeys(18, true, a, c);
        markovs.journeys(18, false, a, c);
        markovs.journeys(1, true);

        MarkovTable table = reckoning.reckon(month, 1);

        assertThat(table.outcome()).isEqualTo(Outcome.READY);
        assertThat(table.journeys()).isEqualTo(108);
        assertThat(table.won()).isEqualTo(72);
        assertThat(table.unattributed()).isEqualTo(euros("10.01"));
        assertThat(table.rows())
                .extracting(row -> row.name() + " " + row.credit().amount() + " " + row.sales())
                .containsExactly("a 360.36 72", "b 270.27 54", "c 90.09 18");
        assertThat(table.rows().get(1).share()).isCloseTo(0.375, within(1e-12));
        assertThat(table.rows())
                .allMatch(row -> row.low() <= row.share() && row.share() <= row.high());
        assertThat(kept()).isEqualTo(table);
        assertThat(runs.latest(30)).containsExactly(new MarkovRuns.Asked(month, 1));

        markovs.journeys(20, true, c);
        assertThat(kept()).as("until it is worked out anew").isEqualTo(table);
        assertThat(reckoning.reckon(month, 1).journeys()).isEqualTo(128);
        assertThat(kept().journeys()).isEqualTo(128);
    }

    @Test
    void tooFewJourneysSayNothing() {
        markovs.journeys(20, true, a, b);
        assertThat(reckoning.reckon(month, 1).outcome()).isEqualTo(Outcome.TOO_FEW);
        assertThat(kept().rows()).isEmpty();
    }

    @Test
    void onlyWhoSeesEverybodysFiguresMaySeeIt() {
        var salesperson = everybody.viewer(users.salesperson()).orElseThrow();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> book.of(month, 1, salesperson));
    }

    private MarkovTable kept() {
        var owner = everybody.viewer(users.owner()).orElseThrow();
        return book.of(month, 1, owner).orElseThrow();
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }
}
