package org.tandemcrm.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemcrm.attribution.JourneyMother.HAMBURG;
import static org.tandemcrm.attribution.JourneyMother.MARCH;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tandemcrm.campaign.ResponseKind;

class JourneyTests {

    private final JourneyMother mother = new JourneyMother();

    @Test
    void theSameReactionOfOneDayCountsOnceAndTheFirstOfThemStays() {
        Touchpoint morning = reply("Spring mailing", MARCH);
        Touchpoint noon = reply("Spring mailing", MARCH.plus(Duration.ofHours(3)));
        assertThat(Journey.of(List.of(noon, morning), HAMBURG).touchpoints())
                .containsExactly(morning);
    }

    @Test
    void anotherKindCampaignContactOrDayCountsForItself() {
        List<Touchpoint> different =
                List.of(
                        reply("Spring mailing", MARCH),
                        mother.touchpoint("Spring mailing", "Anna", ResponseKind.CLICKED, MARCH),
                        mother.touchpoint("Spring mailing", "Omar", ResponseKind.REPLIED, MARCH),
                        reply("Trade show", MARCH),
                        reply("Spring mailing", MARCH.plus(Duration.ofDays(1))));
        assertThat(Journey.of(different, HAMBURG).size()).isEqualTo(different.size());
    }

    @Test
    void theDayIsTheCompanysOwn() {
        Instant beforeMidnight = Instant.parse("2026-03-01T22:30:00Z");
        Instant afterMidnight = Instant.parse("2026-03-01T23:30:00Z");
        List<Touchpoint> both =
                List.of(reply("Flyer", beforeMidnight), reply("Flyer", afterMidnight));
        assertThat(Journey.of(both, HAMBURG).size()).isEqualTo(2);
        assertThat(Journey.of(both, ZoneOffset.UTC).size()).isEqualTo(1);
    }

    @Test
    void tiesGoByCampaignThenContactThenKindAndNeverByTheAgeOfAnId() {
        Touchpoint younger = mother.touchpoint("Zoo day", "Anna", ResponseKind.SCANNED, MARCH);
        Touchpoint older = mother.touchpoint("Autumn fair", "Omar", ResponseKind.REPLIED, MARCH);
        Touchpoint berta = mother.touchpoint("Autumn fair", "Berta", ResponseKind.REPLIED, MARCH);
        Touchpoint click = mother.touchpoint("Autumn fair", "Berta", ResponseKind.CLICKED, MARCH);
        assertThat(Journey.of(List.of(younger, older, berta, click), HAMBURG).touchpoints())
                .containsExactly(click, berta, older, younger);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfEntryChangesNothing(long seed) {
        Random dice = new Random(seed);
        List<Touchpoint> responses = mother.anyResponses(dice, 40);
        List<Touchpoint> shuffled = new ArrayList<>(responses);
        Collections.shuffle(shuffled, dice);
        assertThat(Journey.of(shuffled, HAMBURG))
                .as("seed %d", seed)
                .isEqualTo(Journey.of(responses, HAMBURG));
    }

    @Test
    void milestonesStandAtTheLastResponseBeforeTheirMoment() {
        Journey journey =
                mother.path(List.of("a", "b", "c", "d"))
                        .turning(MARCH.plus(Duration.ofDays(1)), MARCH.plus(Duration.ofHours(60)));
        assertThat(journey.milestones(0)).containsExactly(Milestone.FIRST);
        assertThat(journey.milestones(1)).containsExactly(Milestone.WARMING);
        assertThat(journey.milestones(2)).containsExactly(Milestone.ACCEPTANCE);
        assertThat(journey.milestones(3)).containsExactly(Milestone.LAST);
    }

    @Test
    void oneTouchpointMayHoldEveryMilestone() {
        Journey journey = mother.path(List.of("a")).turning(MARCH, MARCH);
        assertThat(journey.milestones(0)).containsExactly(Milestone.values());
    }

    private Touchpoint reply(String campaign, Instant at) {
        return mother.touchpoint(campaign, "Anna", ResponseKind.REPLIED, at);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }
}
