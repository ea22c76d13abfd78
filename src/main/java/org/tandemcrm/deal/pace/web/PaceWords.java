package org.tandemcrm.deal.pace.web;

import java.util.List;
import org.tandemcrm.web.Definition;

/** What the numbers of the pipeline count. */
final class PaceWords {

    static final List<Definition> ALL =
            List.of(
                    new Definition(
                            "aMonth",
                            "A month brings",
                            "Open deals times the share won times what a won deal is worth on"
                                    + " average, divided by the months from acceptance to the"
                                    + " decision."),
                    new Definition(
                            "won",
                            "Won",
                            "Of the deals that were closed in these days, by the day of their"
                                    + " close."),
                    new Definition(
                            "decision",
                            "Median to the decision",
                            "Half of the deals accepted in these days are decided within so many"
                                    + " days; open ones count as longer than so far."),
                    new Definition(
                            "came",
                            "Came",
                            "Each time a deal came to the stage in these days, the first stage"
                                    + " by its acceptance; a deal that comes again counts again, a"
                                    + " move to where it is already does not."),
                    new Definition(
                            "stays",
                            "Median, 90th percentile",
                            "Half of them, and nine of ten, leave the stage within so many days;"
                                    + " those still there count as longer than so far."),
                    new Definition(
                            "passed",
                            "Went on",
                            "Of those that left, the ones that came to a later stage or were won;"
                                    + " not those that moved back or were lost."),
                    new Definition(
                            "wonInTheEnd",
                            "Won in the end",
                            "Of the last 1,000 closed deals of everybody and of all products, those"
                                    + " that ever reached the stage, however long ago."));

    private PaceWords() {}
}
