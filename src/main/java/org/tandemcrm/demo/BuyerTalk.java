package org.tandemcrm.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.LeadBook;
import org.tandemcrm.lead.LeadCard;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadDetails;
import org.tandemcrm.lead.LeadId;

/** What buyers of the sample say of themselves, so that there is something to learn from them. */
@Component
class BuyerTalk {

    private static final List<String> PAINS =
            List.of(
                    "Freight arrives late",
                    "Nobody answers when a pallet is lost",
                    "Freight costs rise every quarter",
                    "Too much paper at the ramp");
    private static final List<String> GAINS =
            List.of(
                    "Know every morning where each pallet is",
                    "One contact for all lanes",
                    "A price that holds for a year");
    private static final List<String> CRITERIA =
            List.of("Price, Delivery time", "Delivery time", "References, Delivery time", "Price");
    private static final List<String> RIVALS = List.of("Nordfracht", "CargoNow", "Hansa Lines");

    private final LeadDesk leads;
    private final LeadBook book;

    BuyerTalk(LeadDesk leads, LeadBook book) {
        this.leads = leads;
        this.book = book;
    }

    /** Two of three tell what hurts them, and some of those what they hope for. */
    void listen(LeadId id, int amount) {
        int luck = amount / 500;
        if (luck % 3 == 2) {
            return;
        }
        LeadCard lead = leads.card(id);
        book.change(
                id,
                lead.version(),
                new LeadDetails(
                        lead.interest(),
                        of(PAINS, luck),
                        luck % 2 == 0 ? of(GAINS, luck) : null,
                        luck % 4 == 1 ? null : of(CRITERIA, luck)));
    }

    /** Who else wants to sell to them; often nobody is known. */
    static @Nullable String rivals(int amount) {
        int luck = amount / 500;
        return luck % 5 < 2 ? of(RIVALS, luck) : null;
    }

    /** Who got the order, where it is known. */
    static String rival(int amount) {
        return of(RIVALS, amount / 500);
    }

    private static String of(List<String> words, int luck) {
        return words.get(luck % words.size());
    }
}
