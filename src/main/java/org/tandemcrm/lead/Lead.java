package org.tandemcrm.lead;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Journaled;
import org.tandemcrm.user.UserId;

/** One pursuit of one purchase. Only what changed is written: its beginning moves by other ways. */
@Entity
@DynamicUpdate
@Journaled
@NullUnmarked
@Table(name = "lead")
class Lead implements OfLead {

    @EmbeddedId private LeadId id;
    @Version private Long version;

    @Embedded private ContactId contactId;
    @Embedded private CompanyId companyId;
    private String interest;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "assignee_id"))
    private UserId assigneeId;

    private String pain;
    private String gain;
    private String decisionCriteria;
    private String source;
    private boolean byResponse;
    private Instant openedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "opened_by"))
    private UserId openedBy;

    private Instant acceptedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "accepted_by"))
    private UserId acceptedBy;

    @Enumerated(EnumType.STRING)
    private LeadOutcome outcome;

    private Instant concludedAt;
    private Instant deletedAt;

    protected Lead() {}

    Lead(NewLead lead, boolean byResponse, @Nullable UserId by) {
        this.id = LeadId.next();
        this.contactId = lead.contactId();
        this.companyId = lead.companyId();
        this.interest = lead.interest();
        this.assigneeId = lead.assigneeId();
        this.source = lead.source();
        this.openedAt = Measures.precise(lead.openedAt());
        this.byResponse = byResponse;
        this.openedBy = by;
    }

    void describe(LeadDetails details) {
        interest = details.interest();
        pain = details.pain();
        gain = details.gain();
        decisionCriteria = details.decisionCriteria();
    }

    void concern(ContactId person) {
        contactId = person;
    }

    void assign(@Nullable UserId to) {
        assigneeId = to;
    }

    void accept(Instant at, UserId by) {
        if (acceptedAt != null) {
            throw new RuleBroken(
                    "already-accepted", "This lead was accepted already; its deal is open.");
        }
        acceptedAt = at;
        acceptedBy = by;
        assigneeId = assigneeId == null ? by : assigneeId;
    }

    void conclude(LeadOutcome how, Instant at) {
        outcome = how;
        concludedAt = at;
    }

    void reopen() {
        outcome = null;
        concludedAt = null;
    }

    void refuseIfConcluded() {
        if (concludedAt != null) {
            throw new RuleBroken(
                    "lead-concluded",
                    "This lead is concluded. If they are interested again, open a new one.",
                    Map.of("outcome", outcome.name()));
        }
    }

    LeadId id() {
        return id;
    }

    @Override
    public LeadId lead() {
        return id;
    }

    long version() {
        return version;
    }

    boolean isDiscarded() {
        return deletedAt != null;
    }

    @Nullable Instant concludedAt() {
        return concludedAt;
    }

    @Nullable UserId assignee() {
        return assigneeId;
    }

    @Nullable ContactId contact() {
        return contactId;
    }

    @Nullable CompanyId company() {
        return companyId;
    }

    @Nullable String interest() {
        return interest;
    }

    @Nullable UserId acceptedBy() {
        return acceptedBy;
    }
}
