package org.tandemcrm.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tandemcrm.attribution.CampaignYield.Heads;
import org.tandemcrm.attribution.CampaignYield.Leads;
import org.tandemcrm.attribution.Verdict.Advice;
import org.tandemcrm.campaign.BriefingState;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignRow;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Share;

class VerdictTests {

    private static final Share USUAL = new Share(300, 10_000);

    @Test
    void aProfitOnManySalesIsRepeatedAndOnFewWithCare() {
        assertThat(verdict(sold(8, "900.00")).advice()).isEqualTo(Advice.REPEAT);
        assertThat(verdict(sold(8, "900.00")).why())
                .isEqualTo("Earned more than it cost, on 8 sales.");
        assertThat(verdict(sold(1, "900.00")).why()).contains("on one sale only");
    }

    @Test
    void salesThatEarnLessThanTheyCostAskForAChangeOnceItIsOver() {
        assertThat(verdict(sold(2, "-50.00")).advice()).isEqualTo(Advice.CHANGE);
    }

    @Test
    void aCommonReasonOfHandbacksSaysWhatToChange() {
        Verdict verdict =
                verdict(
                        unsold(
                                CampaignStatus.RUNNING,
                                Heads.of(500, 500, 0, 20, 3, 25),
                                new Leads(6, 4, 0),
                                Map.of(
                                        HandbackReason.WRONG_PERSON,
                                        3L,
                                        HandbackReason.TIMING,
                                        1L)));

        assertThat(verdict.advice()).isEqualTo(Advice.CHANGE);
        assertThat(verdict.why())
                .isEqualTo("3 of 4 leads came back as \"wrong person\": aim at other people.");
    }

    @Test
    void fewPeopleProveNothing() {
        Verdict verdict =
                verdict(
                        unsold(
                                CampaignStatus.ENDED,
                                Heads.of(40, 40, 0, 0, 0, 0),
                                Leads.NONE,
                                Map.of(HandbackReason.TIMING, 2L)));

        assertThat(verdict.advice()).isEqualTo(Advice.WAIT);
        assertThat(verdict.why()).startsWith("Too few to tell");
    }

    @Test
    void whatIsOverAndWarmedNobodyOfManyIsStopped() {
        Verdict verdict =
                verdict(
                        unsold(
                                CampaignStatus.ENDED,
                                Heads.of(2_000, 2_000, 0, 4, 0, 4),
                                Leads.NONE,
                                Map.of()));

        assertThat(verdict.advice()).isEqualTo(Advice.STOP);
        assertThat(verdict.why()).contains("fewer than usual (3.0 %)");
    }

    @Test
    void theSameFewAnswersAreNoReasonWhileItsRangeTouchesTheUsual() {
        CampaignYield it =
                unsold(
                        CampaignStatus.RUNNING,
                        Heads.of(120, 120, 0, 2, 0, 2),
                        new Leads(1, 0, 0),
                        Map.of());

        assertThat(it.answering().value()).isLessThan(USUAL.low());
        assertThat(verdict(it).advice()).isEqualTo(Advice.WAIT);
    }

    @Test
    void aRateHasItsRangeWhileNumbersAreSmallAndAPriceForEachHead() {
        CampaignYield it = sold(2, "900.00");
        CampaignYield.Step responded = it.steps().get(2);

        assertThat(responded.isRough()).isTrue();
        assertThat(responded.each()).isEqualTo(Money.of("5.00", "EUR"));
        assertThat(it.steps().get(0).of()).isNull();
    }

    @Test
    void whoeverAnsweredWasReachedAndWhoeverWasReachedWasMeant() {
        Heads heads = Heads.of(10, 0, 0, 12, 1, 14);

        assertThat(heads.reached()).isEqualTo(12);
        assertThat(heads.audience()).isEqualTo(12);
        assertThat(Heads.of(10, 8, 5_000, 3, 0, 3).reached()).isEqualTo(5_000);
    }

    private static Verdict verdict(CampaignYield it) {
        return Verdict.of(it, USUAL);
    }

    private static CampaignYield sold(int sales, String profit) {
        Money credit = Money.of("2000.00", "EUR");
        return new CampaignYield(
                row(CampaignStatus.ENDED),
                Heads.of(500, 500, 0, 20, 3, 25),
                new Leads(9, 8, sales),
                Money.of("100.00", "EUR"),
                new CampaignCredit(
                        CampaignId.next(),
                        "Spring",
                        sales,
                        credit,
                        credit,
                        credit,
                        Money.of("100.00", "EUR"),
                        Money.of(profit, "EUR")),
                Map.of(),
                BriefingState.NONE);
    }

    private static CampaignYield unsold(
            CampaignStatus status, Heads heads, Leads leads, Map<HandbackReason, Long> handbacks) {
        return new CampaignYield(
                row(status),
                heads,
                leads,
                Money.of("100.00", "EUR"),
                null,
                handbacks,
                BriefingState.NONE);
    }

    private static CampaignRow row(CampaignStatus status) {
        return new CampaignRow(
                CampaignId.next(),
                "Spring",
                CampaignChannel.FLYER,
                null,
                status,
                LocalDate.of(2026, 3, 1),
                null,
                null,
                BigDecimal.valueOf(100),
                0,
                0);
    }
}
