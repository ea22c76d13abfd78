package org.tandemcrm.deal;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.user.Journaled;
import org.tandemcrm.user.UserId;

/** What a customer was promised in a sale, until it is kept. */
@Entity
@Journaled
@Table(name = "promise")
class Promise {

    @EmbeddedId private PromiseId id;
    @Version private @Nullable Long version;
    @Embedded private DealId deal;
    private String what;
    private LocalDate dueOn;
    private @Nullable LocalDate keptOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "kept_by"))
    private @Nullable UserId keptBy;

    private Instant recordedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "promised_by"))
    private UserId promisedBy;

    @SuppressWarnings("NullAway.Init")
    protected Promise() {}

    Promise(DealId deal, PromiseDetails details, UserId by, Instant now) {
        this.id = PromiseId.next();
        this.deal = deal;
        this.what = details.what();
        this.dueOn = Objects.requireNonNull(details.on());
        this.recordedAt = now;
        this.promisedBy = by;
    }

    void keep(LocalDate day, UserId by) {
        this.keptOn = day;
        this.keptBy = by;
    }

    void owe() {
        this.keptOn = null;
        this.keptBy = null;
    }

    PromiseId id() {
        return id;
    }

    boolean isKept() {
        return keptOn != null;
    }
}
