package org.tandemcrm.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A campaign's way from the plan to the end, with what is missing at each step. */
public record LifeLine(List<Step> steps) {

    /** Whether a step lies behind, is the present one, or is still to come. */
    public enum Place {
        DONE,
        NOW,
        NEXT
    }

    /**
     * What is still wanting.
     *
     * @param page the page of the campaign that mends it
     */
    public record Gap(String sentence, String page) {}

    /**
     * One step of the way.
     *
     * @param at when it was taken
     * @param on the day that is planned for it
     */
    public record Step(
            String label,
            Place place,
            @Nullable Instant at,
            @Nullable LocalDate on,
            List<Gap> missing) {

        public boolean isDone() {
            return place == Place.DONE;
        }

        public boolean isNow() {
            return place == Place.NOW;
        }
    }

    /**
     * The line of a campaign.
     *
     * @param gates what the gates of the launch still miss
     */
    static LifeLine of(CampaignCard card, Optional<LaunchCard> launch, List<String> gates) {
        int now = position(card.status());
        List<Gap> unready = gates.stream().map(gate -> new Gap(gate, "briefing")).toList();
        return new LifeLine(
                List.of(
                        step("Plan", 0, now, null, null, unplanned(card, now)),
                        step("Brief", 1, now, null, null, now == 1 ? unready : List.of()),
                        step(
                                "Launch",
                                2,
                                now,
                                launch.map(LaunchCard::at).orElse(null),
                                card.firstDay(),
                                now == 2 ? unready : List.of()),
                        step("Running", 3, now, null, null, List.of()),
                        step("Ended", 4, now, null, card.lastDay(), unsettled(card, now))));
    }

    private static Step step(
            String label,
            int position,
            int now,
            @Nullable Instant at,
            @Nullable LocalDate on,
            List<Gap> missing) {
        Place place = position < now ? Place.DONE : (position == now ? Place.NOW : Place.NEXT);
        return new Step(label, place, at, on, missing);
    }

    /** A planned campaign waits for its briefing, a briefed one for its launch. */
    private static int position(CampaignStatus status) {
        return switch (status) {
            case PLANNED -> 1;
            case BRIEFED -> 2;
            case RUNNING -> 3;
            case ENDED -> 4;
            case CANCELLED -> -1;
        };
    }

    private static List<Gap> unplanned(CampaignCard card, int now) {
        List<Gap> missing = new ArrayList<>();
        if (now > 2) {
            return missing;
        }
        if (card.plan().startsOn() == null) {
            missing.add(new Gap("The day it starts.", "edit"));
        }
        if (card.message().pain() == null && card.message().promise() == null) {
            missing.add(new Gap("The pain it speaks to, or the promise.", "edit"));
        }
        if (card.members() == 0) {
            missing.add(new Gap("Whom it is for.", "audience"));
        }
        return missing;
    }

    private static List<Gap> unsettled(CampaignCard card, int now) {
        long open =
                card.costs().stream()
                        .filter(cost -> cost.actual() == null && cost.planned() != null)
                        .count();
        if (now != 4 || open == 0) {
            return List.of();
        }
        String sentence =
                open == 1
                        ? "One cost has no actual amount yet."
                        : open + " costs have no actual amount yet.";
        return List.of(new Gap(sentence, "edit"));
    }
}
