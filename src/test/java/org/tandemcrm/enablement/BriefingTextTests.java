package org.tandemcrm.enablement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.firm.Policies;
import org.tandemcrm.firm.WorkingCalendar;
import org.tandemcrm.firm.WorkingHours;

class BriefingTextTests {

    @Test
    void aLaunchNeedsPropositionTrackAndRule() {
        assertThat(BriefingText.NONE.missing()).hasSize(3);
        assertThat(text("Gain", "Hello", " ", Map.of()).missing())
                .containsExactly("The follow-up rule is not written.");
        assertThat(text("Gain", "Hello", "By mail", Map.of()).isComplete()).isTrue();
    }

    @Test
    void aRuleForOneChannelIsARule() {
        assertThat(text("Gain", "Hello", null, Map.of(Channel.EMAIL, "Write")).isComplete())
                .isTrue();
    }

    @Test
    void theRuleOfTheChannelGoesBeforeTheGeneralOne() {
        BriefingText text = text("Gain", "Hello", "Soon", Map.of(Channel.EMAIL, "Write"));

        assertThat(text.followUp(Channel.EMAIL)).isEqualTo("Write");
        assertThat(text.followUp(Channel.PHONE)).isEqualTo("Soon");
        assertThat(text.followUp(null)).isEqualTo("Soon");
    }

    @Test
    void aChangeNamesTheParts() {
        BriefingText before = text("Gain", "Hello", "Soon", Map.of());
        BriefingText now = text("Gain", "Good day", null, Map.of(Channel.EMAIL, "Write"));

        assertThat(Change.between(before, now))
                .containsExactly(
                        new Change("Talk track", "Hello", "Good day"),
                        new Change("Follow-up by Email", null, "Write"),
                        new Change("Follow-up rule", "Soon", null));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 2", "4, 4", "5, 4", "6, 5", "10, 8"})
    void eightOfTenSalespeopleAreNeededRoundedUp(int salespeople, int needed) {
        assertThat(Quorum.of(Policies.USUAL).among(salespeople)).isEqualTo(needed);
    }

    @Test
    void aBriefingWaitsThreeWorkingDays() {
        LocalDate thursday = LocalDate.of(2026, 3, 12);

        var calendar =
                new WorkingCalendar(WorkingHours.USUAL, Set.of(), ZoneId.of("Europe/Berlin"));

        assertThat(Quorum.of(Policies.USUAL).lastDay(thursday, calendar))
                .isEqualTo(LocalDate.of(2026, 3, 17));
    }

    @ParameterizedTest
    @CsvSource({"50, 5, 3", "100, 5, 5", "1, 5, 1", "1, 0, 0"})
    void theCompanySaysHowManyOfThemAreEnough(int percent, int salespeople, int needed) {
        assertThat(new Quorum(percent, 3).among(salespeople)).isEqualTo(needed);
    }

    @Test
    void aCompanyThatDoesNotWaitWaitsForTheDayOnly() {
        LocalDate saturday = LocalDate.of(2026, 3, 14);
        var calendar =
                new WorkingCalendar(WorkingHours.USUAL, Set.of(), ZoneId.of("Europe/Berlin"));

        assertThat(new Quorum(80, 0).lastDay(saturday, calendar)).isEqualTo(saturday);
    }

    private static BriefingText text(
            String proposition, String track, String rule, Map<Channel, String> rules) {
        return BriefingText.NONE
                .with(BriefingPart.VALUE_PROPOSITION, proposition)
                .with(BriefingPart.TALK_TRACK, track)
                .with(BriefingPart.FOLLOW_UP_RULE, rule)
                .withFollowUpRules(rules);
    }
}
