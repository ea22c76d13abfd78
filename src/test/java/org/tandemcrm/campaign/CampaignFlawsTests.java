package org.tandemcrm.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tandemcrm.shared.InvalidInput.Flaw;

class CampaignFlawsTests {

    @Test
    void aNameAndAChannelAreEnough() {
        assertThat(CampaignMother.named("Flyer").flaws()).isEmpty();
        assertThat(CampaignMother.springMailing().flaws()).isEmpty();
    }

    @Test
    void aCampaignWithoutANameIsRefusedAtTheName() {
        assertThat(fields(CampaignMother.named("  "))).containsExactly("name");
    }

    @Test
    void anEndBeforeTheStartIsRefusedAtTheEnd() {
        var backwards =
                CampaignDetails.named("Fair", CampaignChannel.EVENT)
                        .with(
                                CampaignPlan.NONE.lasting(
                                        LocalDate.of(2026, 5, 2), LocalDate.of(2026, 5, 1)));

        assertThat(fields(backwards)).containsExactly("endsOn");
    }

    @Test
    void everyFlawOfACostStandsAtItsLine() {
        var costs =
                List.of(
                        cost("Print", "10", null),
                        cost(" ", "-1", null),
                        cost("Post", "0.00001", "1000000000000"));

        assertThat(fields(with(costs)))
                .containsExactly(
                        "costs[1].description",
                        "costs[1].planned",
                        "costs[2].planned",
                        "costs[2].actual");
    }

    @Test
    void whatWasPaidCountsBeforeWhatWasPlanned() {
        assertThat(cost("Print", "10", "12").spend()).isEqualByComparingTo("12");
        assertThat(cost("Print", "10", null).spend()).isEqualByComparingTo("10");
        assertThat(cost("Print", null, null).spend()).isZero();
    }

    @Test
    void anAmountIsTheSameHoweverManyZeroesItEndsOn() {
        assertThat(cost("Print", "1200.0000", null)).isEqualTo(cost("Print", "1200", null));
    }

    private static CampaignDetails with(List<CostLine> costs) {
        return CampaignDetails.named("Fair", CampaignChannel.EVENT).with(costs);
    }

    private static CostLine cost(
            String description, @Nullable String planned, @Nullable String actual) {
        return new CostLine(
                description,
                planned == null ? null : new BigDecimal(planned),
                actual == null ? null : new BigDecimal(actual),
                null);
    }

    private static List<String> fields(CampaignDetails details) {
        return details.flaws().stream().map(Flaw::field).toList();
    }
}
