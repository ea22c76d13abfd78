package org.tandemcrm.agreement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.data.domain.Persistable;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.user.Journaled;
import org.tandemcrm.user.UserId;

/** Somebody signed an edition for their side. */
@Entity
@Journaled
@NullUnmarked
@Table(name = "agreement_signature")
class Signature implements Persistable<UUID> {

    @Id
    @Column(name = "agreement_signature_id")
    private UUID id;

    @Embedded private AgreementId agreement;
    private int edition;

    @Enumerated(EnumType.STRING)
    private Side side;

    private Instant signedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "signed_by"))
    private UserId signedBy;

    @Transient private boolean fresh;

    protected Signature() {}

    Signature(AgreementTerms.Place place, Side side) {
        this.id = Ids.next();
        this.fresh = true;
        this.agreement = place.agreement();
        this.edition = place.edition();
        this.side = side;
        this.signedAt = place.at();
        this.signedBy = place.by();
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
