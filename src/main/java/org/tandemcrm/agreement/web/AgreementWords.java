package org.tandemcrm.agreement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tandemcrm.agreement.Promised;
import org.tandemcrm.web.Definition;

/** What the numbers of an agreement count. */
final class AgreementWords {

    static final List<Definition> ALL = all();

    private AgreementWords() {}

    private static List<Definition> all() {
        List<Definition> words = new ArrayList<>();
        words.add(
                new Definition(
                        "reached",
                        "Warm leads",
                        "Leads that became warm in the quarter, each time they did; or what they"
                                + " are expected to bring, where a value was promised. The"
                                + " straight line spreads the promise evenly over the days."));
        for (Promised promised : Promised.values()) {
            words.add(
                    new Definition(
                            promised.name().toLowerCase(Locale.ROOT),
                            promised.label(),
                            promised.definition()));
        }
        words.add(
                new Definition(
                        "proposal",
                        "Proposal",
                        "The sales target of a quarter, backwards through the average sale, the"
                                + " share of closed deals that were won and the share of warm"
                                + " leads that ended by becoming a deal, of the last twelve"
                                + " months."));
        return List.copyOf(words);
    }
}
