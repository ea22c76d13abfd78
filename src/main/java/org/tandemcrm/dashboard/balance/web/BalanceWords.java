package org.tandemcrm.dashboard.balance.web;

import java.util.List;
import org.tandemcrm.web.Definition;

/** What the numbers of balance count. */
final class BalanceWords {

    static final List<Definition> ALL =
            List.of(
                    new Definition(
                            "load",
                            "Load",
                            "The hours that the warm leads of the days ask for, over the hours"
                                    + " that sales had for them: all hours for selling, without"
                                    + " holidays and absences, less what open deals and customers"
                                    + " take. Below 0.7 sales is starved, above 0.9 marketing"
                                    + " outruns sales."),
                    new Definition(
                            "handedOver",
                            "Warm leads handed over",
                            "Leads that became warm in these days, each time they did."),
                    new Definition(
                            "queue",
                            "Wait, late, came",
                            "Leads whose clock runs because nobody has tried to reach them; of"
                                    + " them, those past the promised hour; and clocks that"
                                    + " started in these days."),
                    new Definition(
                            "mayWait",
                            "May wait",
                            "As many as come in within the promised working time (Little's law):"
                                    + " if each hears from us in time, no more wait at a time. Not"
                                    + " told at a load of 1 or more."),
                    new Definition(
                            "accepted",
                            "Accepted",
                            "Of the warm leads handed over in these days that sales accepted or"
                                    + " handed back, those it accepted."),
                    new Definition(
                            "inTime",
                            "Within target",
                            "Somebody tried to reach them, or they called, before the promised"
                                    + " time was over; of those for whom that is decided."),
                    new Definition(
                            "supply",
                            "Still to be warmed",
                            "People with neither a warm lead nor an open deal who have not opted"
                                    + " out of mailings; approached are those who came onto the"
                                    + " list of a campaign for the first time in these days."),
                    new Definition(
                            "flow",
                            "Evenness",
                            "The variance of the warm leads of whole weeks over their mean; 1 is"
                                    + " chance alone, much more is uneven."));

    private BalanceWords() {}
}
