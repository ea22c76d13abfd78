package org.tandemcrm.audience.standing;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.audience.AudienceDesk;
import org.tandemcrm.audience.RuleField;
import org.tandemcrm.audience.RuleGroup;
import org.tandemcrm.audience.RuleGroup.Match;
import org.tandemcrm.audience.RuleLine;
import org.tandemcrm.audience.RuleOp;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.campaign.SampleScene;
import org.tandemcrm.user.CurrentUser;

/**
 * Gives the sample company an audience for what is still to come, and lets its calculator stand for
 * those whom sales handed back.
 */
@Component
@Order(1)
class SampleStanding implements SampleScene {

    private final CampaignDesk campaigns;
    private final AudienceDesk audiences;
    private final PlanBook plans;
    private final SampleWay way;
    private final CurrentUser me;

    SampleStanding(
            CampaignDesk campaigns,
            AudienceDesk audiences,
            PlanBook plans,
            SampleWay way,
            CurrentUser me) {
        this.way = way;
        this.campaigns = campaigns;
        this.audiences = audiences;
        this.plans = plans;
        this.me = me;
    }

    @Override
    public void play(List<CampaignId> programme) {
        List<CampaignCard> cards = campaigns.cards(programme);
        cards.stream()
                .filter(card -> card.status() == CampaignStatus.PLANNED)
                .forEach(card -> audiences.keep(card.id(), 0, guests()));
        Optional<CampaignCard> calculator =
                cards.stream()
                        .filter(card -> card.channel() == CampaignChannel.WEB)
                        .filter(card -> card.status() == CampaignStatus.RUNNING)
                        .findFirst();
        calculator.ifPresent(card -> stand(card.id()));
    }

    private void stand(CampaignId calculator) {
        audiences.keep(calculator, 0, hesitant());
        plans.write(
                calculator,
                0,
                List.of(
                        new Step(
                                StepKind.TASK,
                                0,
                                "Send the calculator with a personal line",
                                me.get().id()),
                        new Step(StepKind.PRINT, 14, "Card: what three customers saved", null),
                        new Step(StepKind.MAIL, 30, "What changed since we spoke", null)));
        way.go(calculator, plans.find(calculator).orElse(Plan.NONE));
    }

    /** Customers, and the people whom nobody touched for a while. */
    private static RuleGroup guests() {
        return new RuleGroup(
                Match.ANY,
                List.of(
                        line(RuleField.CUSTOMER, RuleOp.IS, "YES"),
                        new RuleGroup(
                                Match.ALL,
                                List.of(
                                        line(RuleField.TEMPERATURE, RuleOp.IS, "NONE", "COLD"),
                                        line(
                                                RuleField.LAST_TOUCH,
                                                RuleOp.NOT_WITHIN_LAST,
                                                "60")))));
    }

    private static RuleGroup hesitant() {
        return new RuleGroup(
                Match.ALL,
                List.of(
                        line(
                                RuleField.HANDBACK_REASON,
                                RuleOp.IS,
                                "TIMING",
                                "BUDGET",
                                "NO_NEED",
                                "UNREACHABLE")));
    }

    private static RuleLine line(RuleField field, RuleOp op, String... values) {
        return new RuleLine(field, op, List.of(values));
    }
}
