package org.tandemcrm.dashboard.cycle.web;

import java.util.ArrayList;
import java.util.List;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.cycle.Mark;
import org.tandemcrm.web.Definition;

/** What the numbers of the cycle count. */
final class CycleWords {

    private CycleWords() {}

    static List<Definition> of(Focus focus) {
        List<Definition> words = new ArrayList<>();
        words.add(
                new Definition(
                        "leads",
                        "Leads",
                        "All that began in these months, each once, by the day of its beginning"
                                + " where the company sits."));
        for (Mark mark : Mark.values()) {
            words.add(new Definition(mark.key(), mark.label(), sentence(mark.definition())));
        }
        steps(words);
        standing(words);
        if (focus.product() != null) {
            words.add(
                    new Definition(
                            "product",
                            "Products",
                            "A lead has no product before it has a deal: these are the leads of"
                                    + " all products."));
        }
        return words;
    }

    private static void steps(List<Definition> words) {
        words.add(
                new Definition(
                        "taken",
                        "Took it",
                        "Of the leads that came to the beginning of a step, those that have taken"
                                + " it by now; in 95 of 100 cases the true share lies between the"
                                + " two numbers beside it."));
        words.add(
                new Definition(
                        "halfAfterDays",
                        "Half after",
                        "The days after which half of them have taken the step: open leads count"
                                + " as long as they have waited, while lost ones, and those that"
                                + " were accepted or won without it, never take it. Beside it"
                                + " stands the median of those alone who took it."));
        words.add(
                new Definition(
                        "cells",
                        "In so many days",
                        "The share that came there within so many days of its beginning. With"
                                + " \"so far\" some are not that old yet: it is estimated from how"
                                + " long each has been there (Kaplan and Meier)."));
        words.add(
                new Definition(
                        "lost",
                        "Lost",
                        "A lead that is lost never takes its next step. One that was handed back"
                                + " still may."));
    }

    private static void standing(List<Definition> words) {
        words.add(
                new Definition(
                        "standing",
                        "Standing still",
                        "A warm or hot lead that waits for sales, without an answer and without a"
                                + " touch for 14 days; a deal without a touch and a move for"
                                + " longer than its stage allows. As of now, not of these days."));
        words.add(
                new Definition(
                        "handbacks",
                        "Handed back",
                        "Each hand-back of these days, by its reason; a lead that was handed back"
                                + " twice counts twice. It came again if it was warm or accepted"
                                + " afterwards."));
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
