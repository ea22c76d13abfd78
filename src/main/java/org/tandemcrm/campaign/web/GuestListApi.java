package org.tandemcrm.campaign.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.Guest;
import org.tandemcrm.campaign.GuestBook;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** Logs a whole list of people who answered, for programs: a rehearsal, and the real thing. */
@RestController
@RequestMapping("/api/v1/campaigns/{id}/responses/list")
class GuestListApi {

    private final GuestBook book;
    private final CampaignDesk campaigns;
    private final Clock clock;

    GuestListApi(GuestBook book, CampaignDesk campaigns, Clock clock) {
        this.book = book;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /**
     * What a program sends.
     *
     * @param text a line for each person, as a page takes it
     * @param choices by the number of a line: the id of a contact, "new" or "skip"
     */
    record Body(
            @Nullable String text,
            @Nullable ResponseKind kind,
            @Nullable Instant occurredAt,
            @Nullable Map<Integer, String> choices) {}

    /** One of those whom a line may mean. */
    record Person(ContactId contactId, String name, @Nullable String company) {}

    /** Whom a line is taken for; who is to be asked about needs a choice. */
    record Line(
            int line,
            Guest.Fate fate,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String company,
            List<Person> candidates,
            @Nullable String flaw) {

        static Line of(Guest guest) {
            return new Line(
                    guest.line().line(),
                    guest.fate(),
                    guest.line().name(),
                    guest.line().email(),
                    guest.line().phone(),
                    guest.line().company(),
                    guest.candidates().stream()
                            .map(who -> new Person(who.id(), who.name(), who.companyName()))
                            .toList(),
                    guest.flaw());
        }
    }

    /** All lines of a rehearsal. */
    record Rehearsal(List<Line> items) {}

    @Needs(Right.LOG_RESPONSES)
    @PostMapping("/rehearsal")
    Rehearsal rehearse(@PathVariable CampaignId id, @RequestBody Body body) {
        campaigns.living(id);
        return new Rehearsal(book.rehearse(body.text()).stream().map(Line::of).toList());
    }

    @Needs(Right.LOG_RESPONSES)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    GuestBook.Logged log(@PathVariable CampaignId id, @RequestBody Body body) {
        campaigns.living(id);
        ResponseKind kind = body.kind() == null ? ResponseKind.OTHER : body.kind();
        Instant at = body.occurredAt() == null ? clock.instant() : body.occurredAt();
        return book.log(
                body.text(),
                body.choices() == null ? Map.of() : body.choices(),
                new GuestBook.Answer(id, kind, at));
    }
}
