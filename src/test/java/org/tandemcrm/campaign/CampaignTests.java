package org.tandemcrm.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tandemcrm.shared.RuleBroken;

class CampaignTests {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Test
    void aLaunchGivesACampaignWithoutDatesItsFirstDay() {
        Campaign campaign = planned(CampaignMother.named("Flyer"));

        campaign.launch(NOW, TODAY);

        assertThat(campaign.status()).isEqualTo(CampaignStatus.RUNNING);
        assertThat(campaign.card(0, 0).plan().startsOn()).isEqualTo(TODAY);
    }

    @Test
    void aCampaignThatRunsIsNotLaunchedAgain() {
        Campaign campaign = planned(CampaignMother.named("Flyer"));
        campaign.launch(NOW, TODAY);

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> campaign.mustAwaitLaunch(true))
                .withMessage("\"Flyer\" is running and can't be launched.");
    }

    @Test
    void anEndBeforeThePlannedDayIsTheLastDay() {
        Campaign campaign = planned(CampaignMother.springMailing());
        campaign.launch(NOW, TODAY);

        campaign.end(NOW, TODAY);

        assertThat(campaign.card(0, 0).lastDay()).isEqualTo(TODAY);
        assertThat(campaign.card(0, 0).plan().endsOn())
                .as("the plan stays")
                .isEqualTo(CampaignMother.springMailing().plan().endsOn());
        assertThat(campaign.status()).isEqualTo(CampaignStatus.ENDED);
    }

    @Test
    void onlyACampaignThatNeverRanIsCancelled() {
        Campaign campaign = planned(CampaignMother.named("Flyer"));
        campaign.launch(NOW, TODAY);

        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> campaign.cancel(NOW));
    }

    @Test
    void whatWasLaunchedRunsOnAndWhatWasNotIsAPlanAgain() {
        Campaign campaign = planned(CampaignMother.named("Flyer"));
        campaign.cancel(NOW);
        campaign.resume(false, NOW);
        assertThat(campaign.status()).isEqualTo(CampaignStatus.PLANNED);

        campaign.launch(NOW, TODAY);
        campaign.end(NOW, TODAY);
        campaign.resume(true, NOW);
        assertThat(campaign.status()).isEqualTo(CampaignStatus.RUNNING);
    }

    @Test
    void aBriefingMovesOnlyWhatWaitsForIt() {
        Campaign campaign = planned(CampaignMother.named("Flyer"));
        campaign.brief(true, NOW);
        assertThat(campaign.status()).isEqualTo(CampaignStatus.BRIEFED);
        campaign.brief(false, NOW);
        assertThat(campaign.status()).isEqualTo(CampaignStatus.PLANNED);

        campaign.launch(NOW, TODAY);
        campaign.brief(true, NOW);
        assertThat(campaign.status()).isEqualTo(CampaignStatus.RUNNING);
    }

    @Test
    void aCampaignInTheTrashIsNotLaunched() {
        Campaign campaign = planned(CampaignMother.named("Flyer"));
        campaign.discard(NOW, null);

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> campaign.mustAwaitLaunch(true))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo("in-trash"));
    }

    private static Campaign planned(CampaignDetails details) {
        return new Campaign(details, CampaignStatus.PLANNED, null, NOW);
    }
}
