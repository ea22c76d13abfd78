package org.tandemcrm.firm;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.HomeZone;

/** The company whose Tandem this is: its money, its time, its policies. */
@Component
@Transactional(readOnly = true)
public class Firm implements HomeZone {

    private final FirmBook book;
    private final HeatBook heat;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private volatile @Nullable Known known;

    /**
     * An edition never comes twice, so settings of a write that was rolled back are never taken for
     * others.
     */
    private record Known(
            UUID edition,
            FirmSettings settings,
            PointsHistory points,
            List<ScaleVersion> scales,
            Instant decidedAt) {}

    private static Known undecided() {
        FirmSettings usual = FirmSettings.usual();
        return new Known(
                new UUID(0, 0),
                usual,
                new PointsHistory(),
                List.of(new ScaleVersion(Instant.EPOCH, usual.scale())),
                Instant.EPOCH);
    }

    Firm(FirmBook book, HeatBook heat, Clock clock, ApplicationEventPublisher events) {
        this.book = book;
        this.heat = heat;
        this.clock = clock;
        this.events = events;
    }

    /** The settings as they are now; usual ones where nobody has decided yet. */
    public FirmSettings settings() {
        return known().settings();
    }

    /** One transaction works by the same settings from its beginning to its end. */
    private Known known() {
        Known agreed = (Known) TransactionSynchronizationManager.getResource(this);
        if (agreed != null) {
            return agreed;
        }
        Known latest = latest();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.bindResource(this, latest);
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCompletion(int status) {
                            forget();
                        }
                    });
        }
        return latest;
    }

    private void forget() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    private Known latest() {
        UUID edition = book.edition().orElse(null);
        Known last = known;
        if (edition == null) {
            return undecided();
        }
        if (last == null || !last.edition().equals(edition)) {
            // First what leads are marked with: rules that change meanwhile must not pass for older
            // ones that were decided later.
            Instant decidedAt = heat.decidedAt();
            PointsHistory points = heat.points();
            last =
                    new Known(
                            edition,
                            book.read(points.at(clock.instant())),
                            points,
                            heat.scales(),
                            decidedAt);
            known = last;
        }
        return last;
    }

    /** Whether somebody has decided on the settings. */
    public boolean isSetUp() {
        return book.edition().isPresent();
    }

    /** The present day where the company sits. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone()));
    }

    @Override
    public ZoneId zone() {
        return settings().zone();
    }

    public Currency currency() {
        return settings().currency();
    }

    /** An amount in the company's currency. */
    public Money money(BigDecimal amount) {
        return new Money(amount, currency());
    }

    /** Counts the team's working time. */
    public WorkingCalendar calendar() {
        return settings().calendar();
    }

    /** What each kind of evidence counted at the moment. */
    public Points pointsAt(Instant moment) {
        return known().points().at(moment);
    }

    /** What each kind of evidence counted at which time. */
    public PointsHistory points() {
        return known().points();
    }

    /** The scales of temperature through time, oldest first; the last one holds now. */
    public List<ScaleVersion> scales() {
        return known().scales();
    }

    /**
     * When the owner last decided what changes the heat of facts that lie in the past: another
     * scale, or points for the past; 1970 if never.
     */
    public Instant heatDecidedAt() {
        return known().decidedAt();
    }

    /** When the owner last applied points to the past, if that ever happened. */
    public Optional<Instant> pointsRewrittenAt() {
        return heat.pointsRewrittenAt();
    }

    /**
     * Keeps new settings; their version is the one that the editor saw.
     *
     * @param pastToo whether the points hold for evidence of the past as well
     * @throws InvalidInput with every reason why the settings can't hold
     * @throws StaleEdit if somebody else changed the settings meanwhile
     */
    @Transactional
    public void change(FirmSettings next, boolean pastToo) {
        FirmRules.check(next);
        FirmSettings before = settings();
        Map<String, BigDecimal> changed = changedPoints(before.points(), next.points());
        if (!book.write(next)) {
            throw new StaleEdit("the company's settings");
        }
        keepRules(before, next, changed, pastToo);
        forget();
        boolean counts = pastToo || !changed.isEmpty() || !before.scale().equals(next.scale());
        events.publishEvent(new FirmChanged(before, next, counts, pastToo));
    }

    private void keepRules(
            FirmSettings before,
            FirmSettings next,
            Map<String, BigDecimal> changed,
            boolean pastToo) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (pastToo) {
            heat.changeEver(now, next.points(), next.scale());
        } else if (before.version() == 0) {
            heat.begin(now, changed, next.scale());
        } else {
            heat.changeFrom(now, changed, before.scale(), next.scale());
        }
    }

    private static Map<String, BigDecimal> changedPoints(Points before, Points after) {
        Map<String, BigDecimal> changed = new LinkedHashMap<>(after.byKind());
        changed.entrySet().removeIf(e -> before.of(e.getKey()).compareTo(e.getValue()) == 0);
        return changed;
    }
}
