package org.tandemcrm.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartsTests {

    private final Charts charts = new Charts();

    @Test
    void theLongestBarFillsTheRoomAndLossesPointTheOtherWay() {
        var placed =
                charts.place(
                        List.of(new Bar("a", 30, ""), new Bar("b", -10, ""), new Bar("c", 0, "")));
        assertThat(placed).extracting(Charts.Placed::start).containsExactly(25.0, 0.0, 25.0);
        assertThat(placed).extracting(Charts.Placed::length).containsExactly(75.0, 25.0, 0.0);
        assertThat(placed.get(0).top()).isZero();
    }

    @Test
    void nothingToShowIsDrawnAsNothing() {
        assertThat(charts.place(List.of())).isEmpty();
        assertThat(charts.place(List.of(new Bar("a", 0, ""))))
                .first()
                .extracting(Charts.Placed::length)
                .isEqualTo(0.0);
        assertThat(charts.line(List.of())).isEmpty();
        assertThat(charts.line(List.of(5))).isEqualTo("0.0,50.0");
    }

    @Test
    void theStepsOfAFunnelStayVisibleAndTheirPartsShareThem() {
        var rows =
                charts.funnel(
                        List.of(
                                new Step("cold", 10_000, "cold", null, null),
                                new Step(
                                        "deals",
                                        List.of(
                                                new Step.Part("x", 75, "accent"),
                                                new Step.Part("y", 25, "plain")),
                                        null,
                                        null),
                                new Step("won", 0, "good", null, null)));
        assertThat(rows.get(0).segments().get(0).length()).isEqualTo(100.0);
        assertThat(rows.get(1).segments())
                .extracting(Charts.Segment::start)
                .containsExactly(0.0, 7.5);
        assertThat(rows.get(1).segments())
                .extracting(Charts.Segment::length)
                .containsExactly(7.5, 2.5);
        assertThat(rows.get(2).segments().get(0).length()).isZero();
    }

    @Test
    void aLineRunsFromTheLowestToTheHighestValue() {
        assertThat(charts.line(List.of(1, 3, 2))).isEqualTo("0.0,94.0 50.0,6.0 100.0,50.0");
    }
}
