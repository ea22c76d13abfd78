package org.tandemcrm.deal.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealPanel;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.deal.StageBook;
import org.tandemcrm.deal.StageCard;
import org.tandemcrm.deal.StageVisit;
import org.tandemcrm.lead.LeadCard;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.touch.FollowUps;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Panel;

/** Gathers what the page of one deal shows. */
@Component
class DealPage {

    private static final int TIMELINE = 100;

    private final Pipeline pipeline;
    private final LeadDesk leads;
    private final DealGoods goods;
    private final Timeline timeline;
    private final FollowUps followUps;
    private final List<DealPanel> panels;
    private final StageBook stages;

    DealPage(
            Pipeline pipeline,
            LeadDesk leads,
            DealGoods goods,
            Timeline timeline,
            FollowUps followUps,
            List<DealPanel> panels,
            StageBook stages) {
        this.stages = stages;
        this.pipeline = pipeline;
        this.leads = leads;
        this.goods = goods;
        this.timeline = timeline;
        this.followUps = followUps;
        this.panels = panels;
    }

    /**
     * A stage as the page's line shows it.
     *
     * @param since when it was last reached, if ever
     * @param missing what a rule would have asked of the move, if it was entered long afterwards
     */
    record Step(
            Stage stage,
            String label,
            @Nullable Instant since,
            @Nullable String missing,
            boolean now) {}

    void show(DealId id, Viewer me, Model model) {
        DealCard card = pipeline.card(id);
        model.addAttribute("card", card);
        model.addAttribute("mayWork", card.mayBeWorkedBy(me));
        model.addAttribute("steps", steps(card));
        model.addAttribute("checks", card.open() ? pipeline.checks(id) : List.of());
        LeadCard lead = leads.card(card.leadId());
        model.addAttribute("lead", lead);
        model.addAttribute(
                "mainHasPart",
                lead.stakeholders().stream()
                        .anyMatch(person -> person.contactId().equals(lead.contactId())));
        model.addAttribute("nextSteps", followUps.openOfPursuits(List.of(card.leadId().value())));
        model.addAttribute("corrected", goods.corrected(card));
        goods.show(card, me, model);
        model.addAttribute("timeline", timeline.of(leads.people(card.leadId()), TIMELINE));
        List<Panel> shown = panels.stream().map(p -> p.of(id)).flatMap(Optional::stream).toList();
        model.addAttribute("panels", shown);
    }

    /** The stages in use, and those of old times where the deal has been. */
    private List<Step> steps(DealCard card) {
        Map<Stage, StageVisit> reached = new HashMap<>();
        pipeline.visits(card.id()).forEach(visit -> reached.put(visit.stage(), visit));
        List<StageCard> shown =
                stages.all().stream()
                        .filter(
                                stage ->
                                        !stage.retired()
                                                || reached.containsKey(stage.stage())
                                                || stage.stage().equals(card.stage()))
                        .toList();
        return IntStream.range(0, shown.size())
                .mapToObj(i -> step(card, shown.get(i), reached, i == 0))
                .toList();
    }

    private static Step step(
            DealCard card, StageCard stage, Map<Stage, StageVisit> reached, boolean first) {
        StageVisit visit = reached.get(stage.stage());
        boolean now = stage.stage().equals(card.stage());
        Instant begun = first ? card.acceptedAt() : now ? card.stageSince() : null;
        return new Step(
                stage.stage(),
                stage.label(),
                visit == null ? begun : visit.at(),
                visit == null ? null : visit.missing(),
                now);
    }
}
