package org.tandemcrm.deal.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealPanel;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.deal.StageVisit;
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

    DealPage(
            Pipeline pipeline,
            LeadDesk leads,
            DealGoods goods,
            Timeline timeline,
            FollowUps followUps,
            List<DealPanel> panels) {
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
     */
    record Step(Stage stage, @Nullable Instant since, boolean now) {}

    void show(DealId id, Viewer me, Model model) {
        DealCard card = pipeline.card(id);
        model.addAttribute("card", card);
        model.addAttribute("mayWork", card.mayBeWorkedBy(me));
        model.addAttribute("steps", steps(card));
        model.addAttribute("lead", leads.card(card.leadId()));
        model.addAttribute("nextSteps", followUps.openOfPursuits(List.of(card.leadId().value())));
        goods.show(card, me, model);
        model.addAttribute("timeline", timeline.of(leads.people(card.leadId()), TIMELINE));
        List<Panel> shown = panels.stream().map(p -> p.of(id)).flatMap(Optional::stream).toList();
        model.addAttribute("panels", shown);
    }

    private List<Step> steps(DealCard card) {
        Map<Stage, Instant> reached = new TreeMap<>();
        reached.put(Stage.ACCEPTED, card.acceptedAt());
        for (StageVisit visit : pipeline.visits(card.id())) {
            reached.put(visit.stage(), visit.at());
        }
        return Arrays.stream(Stage.values())
                .map(stage -> new Step(stage, reached.get(stage), stage == card.stage()))
                .toList();
    }
}
