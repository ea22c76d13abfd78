package org.tandemcrm.contact;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever comes who opted out, by an address or a name at one, new or once more, is opted out
 * again.
 */
@Component
class SuppressedArrivals {

    private final OptOutMemory memory;
    private final Consents consents;

    SuppressedArrivals(OptOutMemory memory, Consents consents) {
        this.memory = memory;
        this.consents = consents;
    }

    @EventListener
    void on(ContactsChanged changed) {
        recognise(changed.contacts());
    }

    /** Post goes to the company's address where a person has none. */
    @EventListener
    void on(CompaniesChanged changed) {
        if (!memory.isEmpty()) {
            recognise(memory.peopleOf(changed.companies()));
        }
    }

    private void recognise(List<ContactId> people) {
        if (people.isEmpty() || memory.isEmpty()) {
            return;
        }
        for (Channel channel : OptOuts.CHANNELS) {
            NewAnswer no = new NewAnswer(channel, ConsentPurpose.MAILING, ConsentState.REFUSED);
            memory.recognised(people, channel)
                    .forEach(
                            contact ->
                                    consents.answer(
                                            contact, no, ConsentBasis.of(ConsentHow.SUPPRESSED)));
        }
    }
}
