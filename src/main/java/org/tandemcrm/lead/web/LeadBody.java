package org.tandemcrm.lead.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.BuyingRole;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.LeadCard;
import org.tandemcrm.lead.LeadDetails;
import org.tandemcrm.lead.LeadRevision;
import org.tandemcrm.lead.NewLead;
import org.tandemcrm.lead.NewStakeholder;
import org.tandemcrm.lead.Stakeholder;
import org.tandemcrm.user.UserId;

/** What a program sends to open a lead. */
record LeadBody(
        @Nullable ContactId contactId,
        @Nullable CompanyId companyId,
        @Nullable String interest,
        @Nullable UserId assigneeId,
        @Nullable String source,
        @Nullable Instant openedAt,
        @Nullable List<Part> stakeholders,
        @Nullable String pain,
        @Nullable String gain,
        @Nullable String decisionCriteria) {

    /** A person's part in the purchase. */
    record Part(ContactId contactId, @Nullable BuyingRole role, @Nullable String attitude) {

        static Part of(Stakeholder person) {
            return new Part(person.contactId(), person.role(), person.attitude());
        }

        NewStakeholder person() {
            return new NewStakeholder(contactId, role, attitude);
        }
    }

    /** What a program may change of a lead afterwards. */
    record Change(
            @Nullable ContactId contactId,
            @Nullable String interest,
            @Nullable UserId assigneeId,
            @Nullable List<Part> stakeholders,
            @Nullable String pain,
            @Nullable String gain,
            @Nullable String decisionCriteria) {

        static Change of(LeadCard card) {
            return new Change(
                    card.contactId(),
                    card.interest(),
                    card.assigneeId(),
                    card.stakeholders().stream().map(Part::of).toList(),
                    card.pain(),
                    card.gain(),
                    card.decisionCriteria());
        }

        LeadRevision revision() {
            return new LeadRevision(
                    new LeadDetails(interest, pain, gain, decisionCriteria),
                    assigneeId,
                    people(stakeholders),
                    contactId);
        }
    }

    NewLead lead(Instant now) {
        return new NewLead(
                contactId,
                companyId,
                interest,
                assigneeId,
                source,
                openedAt == null ? now : openedAt);
    }

    LeadRevision known() {
        return new LeadRevision(
                new LeadDetails(interest, pain, gain, decisionCriteria),
                assigneeId,
                people(stakeholders));
    }

    private static List<NewStakeholder> people(@Nullable List<Part> parts) {
        return parts == null ? List.of() : parts.stream().map(Part::person).toList();
    }
}
