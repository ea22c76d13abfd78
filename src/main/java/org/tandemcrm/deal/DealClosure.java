package org.tandemcrm.deal;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.user.Journaled;
import org.tandemcrm.user.UserId;

/** How a deal ended, in force until somebody reopens it. */
@Entity
@Table(name = "closure")
@Journaled
class DealClosure {

    @Id
    @Column(name = "closure_id")
    private UUID id;

    @Version private Long version;
    @Embedded private DealId deal;
    @Column private String result;
    @Column private @Nullable BigDecimal amount;
    @Column private @Nullable BigDecimal margin;
    @Column private @Nullable String reason;
    @Column private @Nullable String competitor;
    @Column private LocalDate closedOn;
    @Column private @Nullable LocalDate backToMarketingOn;
    @Column private Instant recordedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "closed_by"))
    private UserId closedBy;

    @Column private @Nullable Instant reopenedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reopened_by"))
    private @Nullable UserId reopenedBy;

    @Column private @Nullable String reopenReason;
    @Column private boolean correction;

    @SuppressWarnings("NullAway.Init")
    protected DealClosure() {}

    DealClosure(DealId deal, Closure closure, Instant recordedAt, UserId closedBy) {
        this.id = Ids.next();
        this.deal = deal;
        this.closedOn = closure.closedOn();
        this.recordedAt = recordedAt;
        this.closedBy = closedBy;
        this.result = closure.fold(this::won, this::lost);
    }

    private String won(Closure.Won won) {
        this.amount = won.amount();
        this.margin = won.margin();
        return "WON";
    }

    private String lost(Closure.Lost lost) {
        this.reason = lost.reason();
        this.competitor = lost.competitor();
        this.backToMarketingOn = lost.backToMarketingOn();
        return "LOST";
    }

    void reopen(Instant at, UserId by, String reason) {
        this.reopenedAt = at;
        this.reopenedBy = by;
        this.reopenReason = reason;
    }

    /** It gives way to another end; the deal stays closed. */
    void correct(Instant at, UserId by, String reason) {
        reopen(at, by, reason);
        this.correction = true;
    }

    /** Who took it back and why, in a sentence. */
    String reopening(Function<UserId, String> names) {
        String who = reopenedBy == null ? "Somebody" : names.apply(reopenedBy);
        return "%s opened this deal again already: %s".formatted(who, reopenReason);
    }

    boolean isWon() {
        return result.equals("WON");
    }

    LocalDate closedOn() {
        return closedOn;
    }

    UserId closedBy() {
        return closedBy;
    }
}
