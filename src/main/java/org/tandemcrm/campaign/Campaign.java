package org.tandemcrm.campaign;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Folded;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.Journaled;
import org.tandemcrm.user.Trashed;
import org.tandemcrm.user.UserId;

/** One marketing effort to many people, from its plan to its end. */
@Entity
@Journaled
@Table(name = "campaign")
class Campaign {

    private static final Set<CampaignStatus> AWAITING =
            EnumSet.of(CampaignStatus.PLANNED, CampaignStatus.BRIEFED);
    private static final Set<CampaignStatus> LAUNCHABLE =
            EnumSet.complementOf(EnumSet.of(CampaignStatus.CANCELLED));

    @EmbeddedId private CampaignId id;
    @Version private @Nullable Long version;
    private String name;
    private String sortName;
    private String searchText;

    @Enumerated(EnumType.STRING)
    private CampaignChannel channel;

    @Enumerated(EnumType.STRING)
    private CampaignStatus status;

    @Embedded private @Nullable CampaignPlan plan;
    @Embedded private CampaignDetails.@Nullable Message message;
    @Embedded private @Nullable CampaignFacts facts;

    @BatchSize(size = 100)
    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "campaign_id", insertable = false, updatable = false)
    @OrderBy("position")
    private List<CampaignCost> costs = new ArrayList<>();

    private Instant createdAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "created_by"))
    private @Nullable UserId createdBy;

    private Instant changedAt;
    @Embedded private @Nullable Trashed trashed;

    @SuppressWarnings("NullAway.Init")
    protected Campaign() {}

    @SuppressWarnings("NullAway.Init")
    Campaign(
            CampaignDetails details, CampaignStatus status, @Nullable UserId creator, Instant now) {
        this.id = CampaignId.next();
        this.status = status;
        this.createdAt = now;
        this.createdBy = creator;
        describe(details, now);
    }

    CampaignId id() {
        return id;
    }

    String name() {
        return name;
    }

    CampaignChannel channel() {
        return channel;
    }

    CampaignStatus status() {
        return status;
    }

    /** Throws StaleEdit if the editor saw another version. */
    void expect(long seen) {
        if (!Objects.equals(version, seen)) {
            throw new StaleEdit("the campaign \"" + name + "\"");
        }
    }

    /** Throws RuleBroken if the campaign lies in the trash. */
    void mustBeKept() {
        if (isDiscarded()) {
            throw new RuleBroken(
                    "in-trash", "\"%s\" is in the trash. Restore it first.".formatted(name));
        }
    }

    final void describe(CampaignDetails details, Instant now) {
        if (!details.flaws().isEmpty()) {
            throw new InvalidInput(details.flaws());
        }
        this.name = details.name().strip();
        this.sortName = Folded.sortName(name);
        this.searchText = Folded.searchText(name);
        this.channel = details.channel();
        this.plan = details.plan();
        this.message = details.message();
        this.facts = details.facts();
        this.changedAt = now;
        spend(details.costs());
    }

    private void spend(List<CostLine> lines) {
        if (!lines.equals(costs.stream().map(CampaignCost::line).toList())) {
            costs.clear();
            lines.forEach(line -> costs.add(new CampaignCost(id, costs.size(), line)));
        }
    }

    /** Sales knows what to say. */
    void brief(boolean ready, Instant now) {
        if (ready && status == CampaignStatus.PLANNED) {
            move(CampaignStatus.BRIEFED, now);
        } else if (!ready && status == CampaignStatus.BRIEFED) {
            move(CampaignStatus.PLANNED, now);
        }
    }

    /**
     * Throws RuleBroken if the campaign isn't one that is still to be launched.
     *
     * @param launched whether its launch is on record; one that was recorded while it ran, or
     *     afterwards, has none
     */
    void mustAwaitLaunch(boolean launched) {
        require(launched ? AWAITING : LAUNCHABLE, "launched");
    }

    void launch(Instant now, LocalDate today) {
        mustAwaitLaunch(false);
        LocalDate began = AWAITING.contains(status) ? today : facts().startedOn();
        if (AWAITING.contains(status) && plan().startsOn() == null) {
            plan = plan().lasting(today, plan().endsOn());
        }
        facts = facts().lasting(began, null);
        move(CampaignStatus.RUNNING, now);
    }

    void end(Instant now, LocalDate today) {
        require(EnumSet.of(CampaignStatus.RUNNING), "ended");
        facts = facts().lasting(facts().startedOn(), today);
        move(CampaignStatus.ENDED, now);
    }

    void cancel(Instant now) {
        require(AWAITING, "cancelled");
        move(CampaignStatus.CANCELLED, now);
    }

    /** Takes an end or a cancellation back: what was launched runs on, what was not is a plan. */
    void resume(boolean launched, Instant now) {
        require(EnumSet.of(CampaignStatus.ENDED, CampaignStatus.CANCELLED), "taken up again");
        facts = facts().lasting(launched ? facts().startedOn() : null, null);
        move(launched ? CampaignStatus.RUNNING : CampaignStatus.PLANNED, now);
    }

    void discard(Instant now, @Nullable UserId by) {
        trashed = new Trashed(now, by);
    }

    void restore() {
        trashed = null;
    }

    boolean isDiscarded() {
        return trashed != null;
    }

    private CampaignFacts facts() {
        return facts == null ? CampaignFacts.NONE : facts;
    }

    CampaignPlan plan() {
        return plan == null ? CampaignPlan.NONE : plan;
    }

    CampaignDetails details() {
        return new CampaignDetails(
                name,
                channel,
                plan(),
                message == null ? CampaignDetails.Message.NONE : message,
                facts(),
                costs.stream().map(CampaignCost::line).toList());
    }

    CampaignCard card(int members, int responses) {
        CampaignDetails details = details();
        return new CampaignCard(
                id,
                version == null ? 0 : version,
                status,
                details,
                details.costs().stream()
                        .map(CostLine::spend)
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                members,
                responses,
                createdAt,
                Trashed.at(trashed));
    }

    private void move(CampaignStatus next, Instant now) {
        status = next;
        changedAt = now;
    }

    private void require(Set<CampaignStatus> allowed, String deed) {
        mustBeKept();
        if (!allowed.contains(status)) {
            throw new RuleBroken(
                    "campaign-status",
                    "\"%s\" is %s and can't be %s."
                            .formatted(name, CampaignTexts.inSentence(status), deed));
        }
    }
}
