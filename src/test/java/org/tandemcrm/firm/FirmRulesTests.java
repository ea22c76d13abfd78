package org.tandemcrm.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemcrm.shared.InvalidInput;

class FirmRulesTests {

    @Test
    void usualSettingsKeepTheRules() {
        assertThatCode(() -> FirmRules.check(FirmSettings.usual())).doesNotThrowAnyException();
        assertThatCode(() -> FirmRules.check(FirmMother.hafen(0))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "15, 40, 10, 28, 6, halfLifeDays",
        "15, 40, 10, 28, 366, halfLifeDays",
        "15, 40, 10, 28, 0, halfLifeDays",
        "15, 40, 16, 28, 30, coldBelow",
        "15, 40, 0, 28, 30, coldBelow",
        "15, 40, NaN, 28, 30, coldBelow",
        "15, 15, 10, 15, 30, hotFrom",
        "15, 40, 10, 41, 30, warmBelow",
        "15, 40, 10, 14, 30, warmBelow",
        "20000, 40000, 10, 28, 30, warmFrom"
    })
    void thresholdsThatCrossAreRefusedAtTheirField(
            double warm,
            double hot,
            double coldBelow,
            double warmBelow,
            int halfLife,
            String field) {
        var settings =
                FirmMother.withScale(
                        FirmMother.hafen(0),
                        new HeatScale(warm, hot, coldBelow, warmBelow, halfLife));

        var refusal = catchThrowableOfType(InvalidInput.class, () -> FirmRules.check(settings));

        assertThat(refusal.flaws()).extracting(InvalidInput.Flaw::field).contains(field);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 3, briefingQuorum",
        "101, 3, briefingQuorum",
        "80, -1, briefingWait",
        "80, 31, briefingWait"
    })
    void whoReadsABriefingHasBounds(int quorum, int wait, String field) {
        var settings = FirmMother.withBriefing(FirmMother.hafen(0), quorum, wait);

        var refusal = catchThrowableOfType(InvalidInput.class, () -> FirmRules.check(settings));

        assertThat(refusal.flaws()).extracting(InvalidInput.Flaw::field).containsExactly(field);
    }

    @Test
    void pointsHaveBoundsButMayBeNegative() {
        assertThatCode(
                        () ->
                                FirmRules.check(
                                        FirmMother.withPoints(FirmMother.hafen(0), "NOT_NOW", -5)))
                .doesNotThrowAnyException();

        var refusal =
                catchThrowableOfType(
                        InvalidInput.class,
                        () ->
                                FirmRules.check(
                                        FirmMother.withPoints(FirmMother.hafen(0), "FORM", 1001)));

        assertThat(refusal.flaws())
                .extracting(InvalidInput.Flaw::field)
                .containsExactly("points[FORM]");
    }
}
