package org.tandemcrm.lead;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactId;

/** Where a letter that came back becomes evidence: whoever cannot be written to is called. */
@Service
@Transactional
public class ReturnedMail {

    private static final int LONGEST_CAUSE = 500;

    private final LeadOfFact leadOf;
    private final LeadHeads heads;
    private final Weighing weighing;

    ReturnedMail(LeadOfFact leadOf, LeadHeads heads, Weighing weighing) {
        this.leadOf = leadOf;
        this.heads = heads;
        this.weighing = weighing;
    }

    /**
     * Notes it with the contact's open lead. It opens none, and says nothing of a lead in which the
     * contact is only a stakeholder.
     *
     * @param why what the mail server said
     */
    public Optional<LeadId> note(
            ContactId contact, @Nullable CampaignId campaign, Instant at, String why) {
        leadOf.lock(contact);
        Optional<LeadId> lead =
                leadOf.find(contact, Measures.precise(at))
                        .filter(id -> isOfContact(heads.of(id), contact));
        lead.ifPresent(id -> weighing.weigh(id, evidence(contact, campaign, at, why)));
        return lead;
    }

    private static boolean isOfContact(LeadHead head, ContactId contact) {
        return contact.equals(head.contact()) && !head.isConcluded();
    }

    private static NewEvidence evidence(
            ContactId contact, @Nullable CampaignId campaign, Instant at, String why) {
        return new NewEvidence(
                EvidenceKind.BOUNCED,
                at,
                EvidenceKind.BOUNCED.label(),
                why.length() <= LONGEST_CAUSE ? why : why.substring(0, LONGEST_CAUSE),
                null,
                null,
                campaign,
                contact,
                null);
    }
}
