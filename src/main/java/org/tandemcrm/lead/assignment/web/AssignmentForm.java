package org.tandemcrm.lead.assignment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.firm.Assignment;
import org.tandemcrm.lead.assignment.AssignmentPlan;
import org.tandemcrm.lead.assignment.Burden;
import org.tandemcrm.lead.assignment.Territory;

/** How leads are given away, as the owner types it; lines without words are left out. */
record AssignmentForm(
        @NotNull(message = "Choose one.") @Nullable Assignment fallback,
        @Nullable Boolean heedsCapacity,
        @Nullable List<@Valid Line> lines,
        @Nullable List<@Valid Share> shares,
        @Nullable Long version) {

    private static final int FREE_LINES = 3;

    /** A form that was sent without one of its lines still has a place for it. */
    AssignmentForm {
        lines = whole(lines, Line.EMPTY);
        shares = whole(shares, Share.EMPTY);
    }

    private static <T> List<T> whole(@Nullable List<@Nullable T> sent, T empty) {
        return sent == null
                ? List.of()
                : sent.stream().map(each -> each == null ? empty : each).toList();
    }

    /** A territory or a product; lines are tried by their place. */
    record Line(
            @Nullable Integer place,
            Territory.@Nullable Kind kind,
            @Nullable String words,
            @Nullable String assignee) {

        static final Line EMPTY = new Line(null, null, null, null);

        boolean isEmpty() {
            return (words == null || words.isBlank()) && (assignee == null || assignee.isBlank());
        }
    }

    /** How many open leads one person can carry; none: as many as is usual. */
    record Share(@Nullable String person, @Nullable Integer capacity) {

        static final Share EMPTY = new Share(null, null);
    }

    static AssignmentForm of(AssignmentPlan plan, List<Burden> people) {
        List<Line> lines =
                new ArrayList<>(
                        IntStream.range(0, plan.territories().size())
                                .mapToObj(i -> line(i + 1, plan.territories().get(i)))
                                .toList());
        IntStream.range(0, FREE_LINES).forEach(i -> lines.add(Line.EMPTY));
        return new AssignmentForm(
                plan.fallback(),
                plan.heedsCapacity(),
                lines,
                people.stream()
                        .map(p -> new Share(p.person().text(), plan.capacities().get(p.person())))
                        .toList(),
                plan.version());
    }

    private static Line line(int place, Territory territory) {
        return new Line(
                place, territory.kind(), territory.words(), territory.assignee().toString());
    }

    List<Line> typedLines() {
        return lines == null ? List.of() : lines;
    }

    List<Share> typedShares() {
        return shares == null ? List.of() : shares;
    }

    /** What each field says, for comparing with a newer edit. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("fallback", fallback == null ? "" : fallback.name());
        for (int i = 0; i < typedLines().size(); i++) {
            String words = typedLines().get(i).words();
            texts.put("lines[%d].words".formatted(i), words == null ? "" : words);
        }
        return texts;
    }
}
