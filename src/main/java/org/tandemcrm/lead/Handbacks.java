package org.tandemcrm.lead;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.RuleBroken;

/** Hands leads back to marketing (R5). */
@Component
class Handbacks {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK);

    private final HandbackBook book;
    private final Weighing weighing;
    private final Parting parting;
    private final HandNews news;

    Handbacks(HandbackBook book, Weighing weighing, Parting parting, HandNews news) {
        this.book = book;
        this.weighing = weighing;
        this.parting = parting;
        this.news = news;
    }

    void giveBack(LeadHead lead, NewHandback asked) {
        NewHandback handback = precise(asked);
        if (lead.hasOpenDeal()) {
            throw new RuleBroken(
                    "deal-open",
                    "The deal of this lead is open. Close it as lost first; you can give it back"
                            + " to marketing in the same step.");
        }
        UUID id = book.add(lead.id(), handback);
        weighing.reset(lead.id(), LeadPast.handOver(handback.at(), handback.reason()));
        news.handedBack(lead, id, handback, sentence(handback));
        parting.from(lead.id(), handback.at());
    }

    private static NewHandback precise(NewHandback h) {
        return new NewHandback(
                h.reason(), h.until(), h.customerNamedDate(), h.note(), Measures.precise(h.at()));
    }

    private static String sentence(NewHandback handback) {
        var until = handback.until();
        String reason = handback.reason().label().toLowerCase(Locale.ROOT);
        return "Handed back to marketing: "
                + reason
                + (until == null
                        ? ""
                        : (handback.customerNamedDate() ? ", they named " : ", until ")
                                + DAY.format(until));
    }
}
