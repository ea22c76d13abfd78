package org.tandemcrm.enablement;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.campaign.SampleScene;
import org.tandemcrm.user.CurrentUser;

/**
 * Gives every campaign of the sample company its briefing: read by all of sales where it has run,
 * still to be read, with two questions, where it is yet to come.
 */
@Component
@Order(3)
class SampleBriefings implements SampleScene {

    private static final List<QuizQuestion> QUIZ =
            List.of(
                    new QuizQuestion(
                            "What do we promise whoever comes?",
                            "A plan for their own yard on one page",
                            "Ten percent off the first consignment",
                            "A visit by the managing director"),
                    new QuizQuestion(
                            "Somebody asks for a price on the day. What do you say?",
                            "We make an appointment within the week",
                            "Here is the price list, with two percent off",
                            null));

    private final CampaignDesk campaigns;
    private final Briefings briefings;
    private final QuizBook quiz;
    private final SampleReading reading;
    private final CurrentUser me;

    SampleBriefings(
            CampaignDesk campaigns,
            Briefings briefings,
            QuizBook quiz,
            SampleReading reading,
            CurrentUser me) {
        this.campaigns = campaigns;
        this.briefings = briefings;
        this.quiz = quiz;
        this.reading = reading;
        this.me = me;
    }

    @Override
    public void play(List<CampaignId> programme) {
        Map<String, SampleScript> scripts = SampleScript.all();
        for (CampaignCard card : campaigns.cards(programme)) {
            SampleScript script = scripts.get(card.name());
            if (script != null && card.status() == CampaignStatus.PLANNED) {
                announce(card.id(), script.text());
            } else if (script != null) {
                reading.remember(card, script.text(), me.get());
            }
        }
    }

    private void announce(CampaignId campaign, BriefingText text) {
        briefings.write(campaign, 0, text, true);
        quiz.write(campaign, QUIZ);
        reading.begin(campaign);
    }
}
