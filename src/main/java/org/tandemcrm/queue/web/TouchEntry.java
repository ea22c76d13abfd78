package org.tandemcrm.queue.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.queue.QueueDesk;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.touch.TouchId;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Forms;

/** Takes down a touch as it was typed, or says at each field why it can't be. */
@Component
class TouchEntry {

    private final QueueDesk desk;
    private final LeadDesk leads;
    private final Clock clock;

    TouchEntry(QueueDesk desk, LeadDesk leads, Clock clock) {
        this.desk = desk;
        this.leads = leads;
        this.clock = clock;
    }

    /** The touch; empty if the errors say why there is none. */
    Optional<TouchId> log(LeadId lead, QueueForm form, BindingResult errors, Viewer me) {
        Optional<ContactId> contact = person(lead, form);
        if (form.lacksItsDay()) {
            errors.rejectValue("nextOn", "day", "Choose the day.");
        }
        if (contact.isEmpty()) {
            errors.reject("nobody", "Add a person to this lead first.");
        }
        return errors.hasErrors() ? Optional.empty() : log(lead, form, contact.get(), errors, me);
    }

    private Optional<TouchId> log(
            LeadId lead, QueueForm form, ContactId contact, BindingResult errors, Viewer me) {
        try {
            return Optional.of(
                    desk.log(
                            lead,
                            form.touch(lead, contact, me.zone(), clock.instant()),
                            form.plansAsUsual()));
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
        } catch (RuleBroken refused) {
            errors.reject(refused.problem(), refused.sentence());
        }
        return Optional.empty();
    }

    private Optional<ContactId> person(LeadId lead, QueueForm form) {
        return Optional.ofNullable(form.contactId())
                .or(() -> leads.people(lead).stream().findFirst());
    }

    /** The way to the hand-back, if that comes next; else the next lead comes. */
    Optional<String> leadsOnTo(LeadId lead, QueueForm form) {
        return form.backTo()
                .or(
                        () ->
                                form.gotNoAnswer() && desk.isUnreachable(lead)
                                        ? Optional.of(HandbackReason.UNREACHABLE)
                                        : Optional.empty())
                .map(reason -> "/leads/%s/handback?reason=%s&from=queue".formatted(lead, reason));
    }

    /** As in "Anna Berg: talked." */
    String sentence(LeadId lead, QueueForm form) {
        var outcome = form.outcome();
        return leads.nameOf(lead)
                + (outcome == null ? "" : ": " + outcome.label().toLowerCase(Locale.ROOT))
                + ".";
    }
}
