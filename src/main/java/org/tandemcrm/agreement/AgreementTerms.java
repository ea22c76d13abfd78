package org.tandemcrm.agreement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.user.Journaled;
import org.tandemcrm.user.UserId;

/** One edition of what was agreed; never changed, so that it stands what each has signed. */
@Entity
@Journaled
@NullUnmarked
@Table(name = "agreement_terms")
class AgreementTerms implements Persistable<UUID> {

    @Id
    @Column(name = "agreement_terms_id")
    private UUID id;

    @Embedded private AgreementId agreement;
    private int edition;
    private Integer warmLeads;
    private BigDecimal leadValue;
    private BigDecimal warmWorth;
    private BigDecimal hotWorth;
    private int hotHours;
    private int warmHours;
    private int inTimeShare;
    private int attempts;
    private int feedbackDays;
    private String note;
    private Instant writtenAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "written_by"))
    private UserId writtenBy;

    @Transient private boolean fresh;

    protected AgreementTerms() {}

    /** Which edition of which agreement, by whom and when. */
    record Place(AgreementId agreement, int edition, UserId by, Instant at) {}

    AgreementTerms(Place place, Terms terms, @Nullable Worth worth) {
        this.id = Ids.next();
        this.fresh = true;
        this.agreement = place.agreement();
        this.edition = place.edition();
        this.writtenBy = place.by();
        this.writtenAt = place.at();
        this.warmLeads = terms.warmLeads();
        this.leadValue = terms.leadValue();
        this.warmWorth = worth == null ? null : worth.warm().amount();
        this.hotWorth = worth == null ? null : worth.hot().amount();
        this.hotHours = terms.hotHours();
        this.warmHours = terms.warmHours();
        this.inTimeShare = terms.inTimeShare();
        this.attempts = terms.attempts();
        this.feedbackDays = terms.feedbackDays();
        this.note = terms.note();
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
