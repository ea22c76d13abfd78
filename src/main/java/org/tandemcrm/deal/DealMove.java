package org.tandemcrm.deal;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.user.Journaled;
import org.tandemcrm.user.UserId;

/** A deal reached a stage; the acceptance itself is no move. */
@Entity
@Journaled
class DealMove implements Persistable<UUID> {

    @Id
    @Column(name = "deal_move_id")
    private UUID id;

    @Embedded private DealId deal;

    @Embedded private Stage stage;

    @Column private Instant at;
    @Column private Instant recordedAt;
    @Column private @Nullable String missing;
    @Column private @Nullable String cause;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "moved_by"))
    private @Nullable UserId movedBy;

    @SuppressWarnings("NullAway.Init")
    protected DealMove() {}

    DealMove(DealId deal, Stage stage, Instant at, Instant recordedAt, UserId movedBy) {
        this.id = Ids.next();
        this.deal = deal;
        this.stage = stage;
        this.at = at;
        this.recordedAt = recordedAt;
        this.movedBy = movedBy;
    }

    /** What the owner's rules would have asked for, had it been entered at its time. */
    void mark(String missing) {
        this.missing = missing;
    }

    /** Nobody moved this one deal: something brought it about. */
    DealMove because(String cause) {
        this.cause = cause;
        return this;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** A move is written once and never saved again. */
    @Override
    public boolean isNew() {
        return true;
    }
}
