package org.tandemcrm.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.PhoneNumber;

/** Reads what somebody types as a mailbox, a number or a house of the suppression list. */
@Component
class SuppressionReading {

    private static final Set<Channel> OF_NUMBERS = EnumSet.of(Channel.PHONE, Channel.MESSAGE);

    private final Suppression suppression;
    private final Mailboxes mailboxes;
    private final Recognition recognition;
    private final Actors actors;

    SuppressionReading(
            Suppression suppression, Mailboxes mailboxes, Recognition recognition, Actors actors) {
        this.suppression = suppression;
        this.mailboxes = mailboxes;
        this.recognition = recognition;
        this.actors = actors;
    }

    Suppressible read(TypedAddress typed) {
        if (typed.isPostal()) {
            return house(typed);
        }
        String text = typed.address() == null ? "" : typed.address().strip();
        Optional<EmailAddress> mailbox = EmailAddress.parse(text);
        return mailbox.isPresent() ? mailbox(mailbox.get()) : number(text);
    }

    private Suppressible mailbox(EmailAddress mailbox) {
        return new Suppressible(
                mailbox.toString(),
                List.of(suppression.hash(mailbox)),
                List.of(),
                EnumSet.of(Channel.EMAIL),
                mailboxes.holders(mailbox));
    }

    private Suppressible number(String text) {
        String number = PhoneNumber.parse(text, actors.region()).e164();
        if (number == null) {
            throw new InvalidInput(
                    "address",
                    text.isEmpty()
                            ? "Type an email address or a phone number."
                            : "This is neither an email address nor a phone number.");
        }
        return new Suppressible(
                number,
                List.of(suppression.hashOfNumber(number)),
                List.of(),
                OF_NUMBERS,
                recognition.dialledAt(number));
    }

    /** People at it, by name: nobody else in the house is meant. */
    private Suppressible house(TypedAddress typed) {
        List<Flaw> flaws = flaws(typed);
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
        List<byte[]> hashes = recognition.house(typed);
        List<ContactId> holders = recognition.livingAt(typed, hashes);
        List<byte[]> further =
                recognition.of(holders, Channel.POST).values().stream()
                        .flatMap(Collection::stream)
                        .toList();
        return new Suppressible(typed.line(), hashes, further, EnumSet.of(Channel.POST), holders);
    }

    private static List<Flaw> flaws(TypedAddress typed) {
        List<Flaw> flaws = new ArrayList<>();
        if (!TypedAddress.blank(typed.address())) {
            flaws.add(new Flaw("address", "Ask for this or for the postal address, not for both."));
        }
        if (Recognition.words(typed.name()).isEmpty()) {
            flaws.add(new Flaw("name", "Type whose post it is."));
        }
        if (Recognition.letters(typed.street()).isEmpty()) {
            flaws.add(new Flaw("street", "Type the street and number, or the box."));
        }
        if (Recognition.letters(typed.postalCode()).isEmpty()
                && Recognition.letters(typed.city()).isEmpty()) {
            flaws.add(new Flaw("postalCode", "Type the postal code, the town, or both."));
        }
        return flaws;
    }
}
