package org.tandemcrm.deal;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.touch.FollowUps;

/** Asks what the owner wants to be known before a deal passes a stage. */
@Component
class StageGate {

    private final StageReading stages;
    private final DealCards cards;
    private final LeadDesk leads;
    private final FollowUps followUps;

    StageGate(StageReading stages, DealCards cards, LeadDesk leads, FollowUps followUps) {
        this.stages = stages;
        this.cards = cards;
        this.leads = leads;
        this.followUps = followUps;
    }

    /** The stage to which somebody wants to move a deal; RuleBroken where it is retired. */
    StageCard open(Stage stage) {
        StageCard card = known(stage);
        if (card.retired()) {
            throw new RuleBroken(
                    "stage-retired", "\"%s\" is no longer in use.".formatted(card.label()));
        }
        return card;
    }

    /** One that is or was in use. */
    StageCard known(Stage stage) {
        return stages.find(stage)
                .orElseThrow(() -> new InvalidInput("stage", "There is no such stage."));
    }

    /** What the stage where the deal stands asks of it, met or not. */
    List<Check> checks(DealId deal) {
        Stage stage = cards.find(deal).orElseThrow().stage();
        return checks(deal, stages.card(stage).needs());
    }

    /** What is missing on the way; nothing on a way back. */
    List<Check> missing(DealId deal, Stage from, Stage to) {
        List<StageCard> all = stages.plain();
        int begin = place(all, from);
        int end = place(all, to);
        Set<StageNeed> needs = EnumSet.noneOf(StageNeed.class);
        all.stream()
                .filter(card -> !card.retired() || card.stage().equals(from))
                .filter(card -> card.position() >= begin && card.position() < end)
                .forEach(card -> needs.addAll(card.needs()));
        return checks(deal, needs).stream().filter(check -> !check.met()).toList();
    }

    /** RuleBroken "stage-not-ready" with all that is missing and where it is filled in. */
    static RuleBroken notReady(StageCard to, List<Check> missing) {
        return new RuleBroken(
                "stage-not-ready",
                "This deal can't move to \"%s\" yet. Still missing: %s."
                        .formatted(to.label(), words(missing)),
                Map.of(
                        "stage",
                        to.stage(),
                        "missing",
                        missing.stream()
                                .map(
                                        check ->
                                                Map.of(
                                                        "need", check.need().name(),
                                                        "message", check.label() + ".",
                                                        "href", check.href()))
                                .toList()));
    }

    static String words(List<Check> missing) {
        return missing.stream()
                .map(check -> check.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private List<Check> checks(DealId deal, Collection<StageNeed> needs) {
        if (needs.isEmpty()) {
            return List.of();
        }
        DealCard card = cards.find(deal).orElseThrow();
        boolean nextStep = !followUps.openOfPursuits(List.of(card.leadId().value())).isEmpty();
        DealKnowledge known = new DealKnowledge(card, leads.card(card.leadId()), nextStep);
        return needs.stream()
                .sorted()
                .map(need -> new Check(need, need.href(card), need.isMet(known)))
                .toList();
    }

    private static int place(List<StageCard> all, Stage stage) {
        return all.stream()
                .filter(card -> card.stage().equals(stage))
                .mapToInt(StageCard::position)
                .findFirst()
                .orElseThrow();
    }
}
