package org.tandemcrm.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.NotFound;

/** Where a whole list of people who answered is logged at once: of a fair, of a talk, of a day. */
@Service
@Transactional
public class GuestBook {

    /** What a person chooses for a line: somebody who is not known yet. */
    public static final String NEW = "new";

    /** What a person chooses for a line that is to be left out. */
    public static final String SKIP = "skip";

    private final GuestMatching matching;
    private final ResponseBook book;

    GuestBook(GuestMatching matching, ResponseBook book) {
        this.matching = matching;
        this.book = book;
    }

    /** What they all did, and when. */
    public record Answer(CampaignId campaign, ResponseKind kind, Instant at) {}

    /**
     * How many responses were logged.
     *
     * @param fresh of people who were not known before
     * @param skipped lines that were left out, with and without a flaw
     */
    public record Logged(int responses, int fresh, int skipped) {}

    /** Says of each line of a pasted list whom it is taken for; nothing is kept. */
    @Transactional(readOnly = true)
    public List<Guest> rehearse(@Nullable String text) {
        return matching.match(GuestListReader.read(text));
    }

    /**
     * Logs the responses of a pasted list, all of them or none; lines with a flaw are left out.
     *
     * @param choices by a line's number: a contact, NEW or SKIP; lines that need a choice and have
     *     none throw InvalidInput at "choices[number]"
     */
    public Logged log(@Nullable String text, Map<Integer, String> choices, Answer answer) {
        List<Guest> guests = rehearse(text);
        mustBeChosen(guests, choices);
        int fresh = 0;
        int skipped = 0;
        for (Guest guest : guests) {
            String choice = choice(guest, choices);
            if (choice.equals(SKIP)) {
                skipped++;
            } else if (choice.equals(NEW)) {
                fresh++;
                book.record(guest.line().stranger(), response(guest, answer));
            } else {
                log(guest, ContactId.of(choice), answer);
            }
        }
        return new Logged(guests.size() - skipped, fresh, skipped);
    }

    private void log(Guest guest, ContactId contact, Answer answer) {
        try {
            book.record(contact, guest.line().stranger(), response(guest, answer));
        } catch (NotFound unknown) {
            throw new InvalidInput(place(guest.line().line()), "This person does not exist.");
        } catch (InvalidInput unknown) {
            String message = unknown.flaws().get(0).message();
            throw new InvalidInput(place(guest.line().line()), message);
        }
    }

    private static void mustBeChosen(List<Guest> guests, Map<Integer, String> choices) {
        List<Flaw> flaws = new ArrayList<>();
        for (Guest guest : guests) {
            int line = guest.line().line();
            String chosen = choices.get(line);
            if (guest.fate() == Guest.Fate.ASK && chosen == null) {
                flaws.add(new Flaw(place(line), "Choose who this is."));
            } else if (chosen != null && !isChoice(chosen)) {
                flaws.add(
                        new Flaw(
                                place(line),
                                "Choose a contact by its id, or say \"new\" or \"skip\"."));
            }
        }
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
    }

    private static boolean isChoice(String chosen) {
        return chosen.equals(NEW) || chosen.equals(SKIP) || ContactId.find(chosen).isPresent();
    }

    private static String place(int line) {
        return "choices[" + line + "]";
    }

    private static String choice(Guest guest, Map<Integer, String> choices) {
        String chosen = choices.get(guest.line().line());
        return switch (guest.fate()) {
            case FLAWED -> SKIP;
            case NEW -> SKIP.equals(chosen) ? SKIP : NEW;
            case KNOWN -> chosen == null ? guest.candidates().get(0).id().toString() : chosen;
            case ASK -> chosen == null ? SKIP : chosen;
        };
    }

    private static StrangersResponse response(Guest guest, Answer answer) {
        return new StrangersResponse(
                answer.campaign(),
                answer.kind(),
                answer.kind().usualChannel(),
                answer.at(),
                guest.line().note());
    }
}
