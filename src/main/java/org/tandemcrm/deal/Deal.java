package org.tandemcrm.deal;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.OfLead;
import org.tandemcrm.shared.Folded;
import org.tandemcrm.user.Journaled;
import org.tandemcrm.user.UserId;

/** An accepted lead; how it ended is a {@link DealClosure}, of which it keeps only the day. */
@Entity
@Journaled
class Deal implements OfLead {

    @EmbeddedId private DealId id;
    @Version private Long version;
    @Column private long number;
    @Embedded private LeadId lead;
    @Column private String name;
    @Column private String sortName;
    @Column private String searchText;

    @Embedded private Stage stage;

    @Embedded
    @AttributeOverride(name = "key", column = @Column(name = "first_stage"))
    private Stage firstStage;

    @Column private Instant stageSince;
    @Column private @Nullable BigDecimal amount;
    @Column private @Nullable BigDecimal margin;
    @Embedded private @Nullable LineTotals lines;
    @Column private @Nullable BigDecimal budget;
    @Column private @Nullable String competitors;
    @Column private @Nullable LocalDate expectedCloseOn;
    @Column private Instant acceptedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "assignee_id"))
    private @Nullable UserId assignee;

    @Column private @Nullable LocalDate closedOn;
    @Column private Instant recordedAt;

    /** So that every correction of its end makes a new version of it. */
    @Column private @Nullable Instant correctedAt;

    @SuppressWarnings("NullAway.Init")
    protected Deal() {}

    Deal(
            long number,
            LeadId lead,
            Stage first,
            DealDetails details,
            Instant acceptedAt,
            Instant recordedAt) {
        this.id = DealId.next();
        this.number = number;
        this.lead = lead;
        this.stage = first;
        this.firstStage = first;
        this.stageSince = acceptedAt;
        this.acceptedAt = acceptedAt;
        this.recordedAt = recordedAt;
        this.name = details.name();
        this.sortName = "";
        this.searchText = "";
        change(details);
    }

    final void change(DealDetails details) {
        this.name = details.name();
        this.sortName = Folded.sortName(name);
        this.searchText = Folded.searchText(name, "#" + number);
        this.amount = lines == null ? details.amount() : Objects.requireNonNull(lines).amount();
        this.margin = details.margin();
        this.expectedCloseOn = details.expectedCloseOn();
        this.budget = details.budget();
        this.competitors = details.competitors();
        this.assignee = details.assigneeId();
    }

    /** Its amount is what its lines add up to; without lines it stays as it was. */
    void fill(@Nullable LineTotals totals) {
        this.lines = totals;
        if (totals != null) {
            this.amount = totals.amount();
        }
    }

    void hand(UserId to) {
        this.assignee = to;
    }

    /** Entered at the stage that it has reached already. */
    void begin(Stage stage, Instant since) {
        this.firstStage = stage;
        stand(stage, since);
    }

    void stand(Stage stage, Instant since) {
        this.stage = stage;
        this.stageSince = since;
    }

    void end(Closure closure) {
        this.closedOn = closure.closedOn();
        if (closure instanceof Closure.Won won) {
            this.amount = won.amount();
            this.margin = won.margin();
        }
    }

    void correct(Closure closure, Instant now) {
        end(closure);
        this.correctedAt = now;
    }

    void goOn() {
        this.closedOn = null;
    }

    DealId id() {
        return id;
    }

    long version() {
        return version;
    }

    long number() {
        return number;
    }

    @Override
    public LeadId lead() {
        return lead;
    }

    Stage stage() {
        return stage;
    }

    @Nullable BigDecimal sumOfLines() {
        return lines == null ? null : lines.amount();
    }

    @Nullable LineTotals lines() {
        return lines;
    }

    @Nullable BigDecimal margin() {
        return margin;
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    @Nullable UserId assignee() {
        return assignee;
    }

    boolean isOpen() {
        return closedOn == null;
    }
}
