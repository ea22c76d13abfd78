package org.tandemcrm.dashboard.team.web;

import java.util.ArrayList;
import java.util.List;
import org.tandemcrm.attribution.CreditTable;
import org.tandemcrm.dashboard.team.TeamReport;
import org.tandemcrm.web.Definition;

/** What the numbers of the team's tables count. */
final class TeamWords {

    private TeamWords() {}

    static List<Definition> of(TeamReport report) {
        List<Definition> words = new ArrayList<>();
        people(words);
        CreditTable credit = report.credit();
        if (credit != null) {
            campaigns(words, credit);
        }
        words.add(
                new Definition(
                        "interval",
                        "The smaller numbers",
                        "The counts behind a share, and the interval in which the true one lies"
                                + " in 95 of 100 cases (Wilson)."));
        return words;
    }

    private static void people(List<Definition> words) {
        words.add(
                new Definition(
                        "load",
                        "Warm leads, open deals",
                        "In hand now: open leads that are warm or hot and not accepted yet, and"
                                + " deals that are open, by whoever has them."));
        words.add(
                new Definition(
                        "medianWait",
                        "Median wait",
                        "Half of the leads whose clock began in these days heard from them within"
                                + " so much working time; who still waits counts as longer."));
        words.add(
                new Definition(
                        "inTime",
                        "Within target, never touched",
                        "Of these leads: answered within the promised time, of those for whom"
                                + " that is decided; and those whom nobody tried to reach."));
        words.add(
                new Definition(
                        "won",
                        "Won, sold",
                        "Of their deals that were closed in these days, those that were won, and"
                                + " what these came to."));
        words.add(
                new Definition(
                        "people",
                        "People",
                        "Everybody who works on leads, and whoever else has or closed something:"
                                + " who has left, and what nobody has. So they come to the last"
                                + " row, which is counted for itself."));
    }

    private static void campaigns(List<Definition> words, CreditTable credit) {
        words.add(
                new Definition(
                        "responses",
                        "Responses",
                        "All answers to the campaign in these days. Who answered twice counts"
                                + " twice."));
        words.add(
                new Definition(
                        "warmLeads",
                        "Warm leads of a campaign",
                        "Leads whose last rise from cold before sales accepted them lies in these"
                                + " days, and whose latest answer until then was to this campaign;"
                                + " won of them: by now."));
        words.add(
                new Definition(
                        "credit",
                        "Sales, revenue",
                        "Sales of these days that it has a share of, and that share of their"
                                + " amounts, by the model \"%s\": %s"
                                        .formatted(
                                                credit.model().label(),
                                                credit.model().definition())));
        if (credit.spend() != null) {
            words.add(
                    new Definition(
                            "profit",
                            "Cost, profit",
                            "What it cost in these days, the actual cost or else the planned one;"
                                    + " its share of the margins less that."));
        }
    }
}
