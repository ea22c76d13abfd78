package org.tandemcrm.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadOutcome;
import org.tandemcrm.shared.RuleBroken;

/** Ends deals as won or lost, and opens ended ones again. */
@Component
class Closing {

    private final DealFile file;
    private final LeadDesk leads;
    private final DealNews news;
    private final DealRules rules;
    private final PromiseReading promises;

    Closing(
            DealFile file,
            LeadDesk leads,
            DealNews news,
            DealRules rules,
            PromiseReading promises) {
        this.promises = promises;
        this.file = file;
        this.leads = leads;
        this.news = news;
        this.rules = rules;
    }

    void close(DealId id, @Nullable Long seen, Closure wanted) {
        Deal deal = file.takeOpen(id, seen);
        Closure closure = rules.judged(wanted, deal);
        DealNews.Line line = end(deal, closure);
        news.tell(
                closure.<Object>fold(
                        won -> new DealWon(id, deal.lead(), won, promises.of(id)),
                        lost -> new DealLost(id, deal.lead(), lost)),
                line);
    }

    /** The end that a deal of the past already has. */
    void bring(Deal deal, Closure closure) {
        news.write(List.of(end(deal, closure)));
        news.say(new DealsBrought(List.of(deal.lead())));
    }

    void reopen(DealId id, @Nullable Long seen, String reason) {
        Deal deal = file.take(id, seen);
        DealClosure closure =
                file.inForce(id).orElseThrow(() -> new RuleBroken("deal-open", file.openAgain(id)));
        Instant now = rules.reopen(closure, reason);
        deal.goOn();
        leads.reopen(deal.lead());
        news.tell(
                new DealReopened(id, deal.lead(), now),
                line(deal, now, "opened again", reason.strip()));
    }

    /** Another end takes the place of the one in force; what was answered later moves with it. */
    void correct(Deal deal, Closure wanted, String why) {
        DealClosure old = file.inForce(deal.id()).orElseThrow();
        boolean otherDay = !old.closedOn().equals(wanted.closedOn());
        Closure closure = rules.judged(wanted, deal);
        Instant now = rules.correct(old, why);
        file.replace(old, rules.closing(deal.id(), closure));
        deal.correct(closure, now);
        if (otherDay) {
            leads.conclude(deal.lead(), outcome(closure), rules.momentOf(closure.closedOn()));
        }
        news.tell(
                new DealCorrected(deal.id(), deal.lead(), now),
                line(deal, now, "corrected: " + words(closure), why.strip()));
    }

    private String words(Closure closure) {
        return closure.fold(
                won ->
                        "won on %s for %s"
                                .formatted(won.closedOn(), rules.money(won.amount()).words()),
                lost -> "lost on %s".formatted(lost.closedOn()));
    }

    private static LeadOutcome outcome(Closure closure) {
        return closure.fold(won -> LeadOutcome.WON, lost -> LeadOutcome.LOST);
    }

    private DealNews.Line end(Deal deal, Closure closure) {
        Instant at = rules.momentOf(closure.closedOn());
        file.end(deal, closure, rules.closing(deal.id(), closure));
        leads.conclude(deal.lead(), outcome(closure), at);
        return closure.fold(
                won -> line(deal, at, "won: " + rules.money(won.amount()).words(), null),
                lost -> line(deal, at, "lost", reasons(lost)));
    }

    private static String reasons(Closure.Lost lost) {
        String competitor = lost.competitor();
        LocalDate back = lost.backToMarketingOn();
        return lost.reason()
                + (competitor == null ? "" : "\nCompetitor: " + competitor)
                + (back == null ? "" : "\nBack to marketing on " + back);
    }

    private static DealNews.Line line(Deal deal, Instant at, String what, @Nullable String detail) {
        String title = "Deal #" + deal.number() + " " + what;
        return new DealNews.Line(deal.id(), deal.lead(), at, title, detail);
    }
}
