package org.tandemcrm.capture;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.capture.LinkRows.Aim;
import org.tandemcrm.capture.SubmissionRows.Asked;
import org.tandemcrm.capture.SubmissionRows.Taken;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.NotFound;

/** Where strangers who fill in a form are taken in, each page that they were shown once. */
@Service
@Transactional
public class Intake {

    private final SubmissionRows rows;
    private final LinkRows links;
    private final Arrivals arrivals;
    private final IntakeAnswers answers;
    private final Clock clock;

    Intake(
            SubmissionRows rows,
            LinkRows links,
            Arrivals arrivals,
            IntakeAnswers answers,
            Clock clock) {
        this.rows = rows;
        this.links = links;
        this.arrivals = arrivals;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Takes what was sent, in one transaction with the contact, the response and the lead, or
     * InvalidInput, NotFound. The same page sent twice is taken once.
     */
    public void take(FormCard form, Submission sent) {
        if (!form.isOpen()) {
            throw new NotFound("This form takes no answers.");
        }
        List<Flaw> flaws = SubmissionFlaws.of(form.details(), sent);
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
        if (!sent.robot()) {
            arrivals.oneAtATime(sent);
        }
        take(form, sent, clock.instant());
    }

    /** Takes what was sent at that time, of which nobody else sends anything meanwhile. */
    void take(FormCard form, Submission sent, Instant now) {
        Optional<Aim> link = Optional.ofNullable(sent.code()).map(Codes::tidy).flatMap(links::aim);
        UUID id = Ids.next();
        if (!rows.begin(id, form, sent, link.map(Aim::code).orElse(null), now) || sent.robot()) {
            return;
        }
        CampaignId last = answers.credited(form, link);
        Optional<ContactId> known =
                arrivals.known(sent, link.filter(Aim::counts).map(Aim::contact));
        CampaignId heard = heard(form, sent);
        CampaignId first =
                heard != null ? heard : known.flatMap(arrivals::firstCampaign).orElse(last);
        var response = answers.respond(form, sent, known, last, now);
        ContactId contact = answers.contactOf(response);
        if (heard != null && !Objects.equals(heard, last)) {
            answers.heardBefore(heard, contact, form, now);
        }
        var consent = answers.consent(form, sent, contact, arrivals.isMailboxOf(contact, sent));
        rows.finish(
                id, new Taken(contact, response, first, last, consent.state(), consent.digest()));
    }

    /** Whether the tick of this link has been confirmed; absent where there is none. */
    @Transactional(readOnly = true)
    public Optional<Boolean> isConfirmed(String token) {
        return rows.asked(answers.digest(token)).map(Asked::confirmed);
    }

    /** The owner of the mailbox confirms; false if there is nothing to confirm. */
    public boolean confirm(String token) {
        var tick = rows.asked(answers.digest(token));
        tick.filter(one -> rows.confirm(one.id(), clock.instant())).ifPresent(answers::confirmed);
        return tick.isPresent();
    }

    private static @Nullable CampaignId heard(FormCard form, Submission sent) {
        List<HeardChoice> choices = form.details().heard();
        Integer place = sent.heard();
        return place == null || place < 0 || place >= choices.size()
                ? null
                : choices.get(place).campaign();
    }
}
