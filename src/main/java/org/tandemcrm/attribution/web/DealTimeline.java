package org.tandemcrm.attribution.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.Journey;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.contact.TimelineItem;
import org.tandemcrm.contact.TimelineKind;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.touch.TouchLog;

/**
 * Puts what marketing and what sales did on the way to a deal into one order of time: the responses
 * with their credits, and beside them the touches, the rise to warm and the steps of the deal,
 * which earn none.
 */
@Component
class DealTimeline {

    private static final int MOST = 500;

    private final Timeline timeline;
    private final TouchLog touches;
    private final LeadDesk leads;

    DealTimeline(Timeline timeline, TouchLog touches, LeadDesk leads) {
        this.timeline = timeline;
        this.touches = touches;
        this.leads = leads;
    }

    /**
     * Something that happened.
     *
     * @param touch whether sales spoke with them
     * @param step absent for what earns no credit
     */
    record Line(
            Instant at,
            String title,
            @Nullable String detail,
            @Nullable String who,
            boolean touch,
            @Nullable DealCredits step) {

        static Line of(DealCredits step) {
            return new Line(step.touchpoint().at(), "", null, null, false, step);
        }

        private static Line of(TimelineItem item) {
            return new Line(
                    item.at(),
                    item.title(),
                    item.detail(),
                    item.contactName(),
                    item.kind() == TimelineKind.TOUCH,
                    null);
        }
    }

    /** The earliest first; at one moment the response comes before what followed from it. */
    List<Line> of(DealCard deal, Journey journey, List<DealCredits> steps) {
        List<Line> lines = new ArrayList<>(steps.stream().map(Line::of).toList());
        Instant warmed = journey.warmedAt();
        if (warmed != null) {
            lines.add(new Line(warmed, "The lead became warm", null, null, false, null));
        }
        Set<UUID> ofLead =
                touches.ofPursuit(deal.leadId().value(), MOST).stream()
                        .map(touch -> touch.id().value())
                        .collect(Collectors.toSet());
        timeline.of(leads.people(deal.leadId()), MOST).stream()
                .filter(item -> isOf(item, deal, ofLead))
                .map(Line::of)
                .forEach(lines::add);
        lines.sort(Comparator.comparing(Line::at));
        return lines;
    }

    private static boolean isOf(TimelineItem item, DealCard deal, Set<UUID> touches) {
        return item.kind() == TimelineKind.DEAL && item.ref().equals(deal.id().value())
                || item.kind() == TimelineKind.TOUCH && touches.contains(item.ref());
    }
}
