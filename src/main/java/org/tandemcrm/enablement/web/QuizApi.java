package org.tandemcrm.enablement.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.enablement.QuizBook;
import org.tandemcrm.enablement.QuizQuestion;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** The few questions that come with a briefing, for programs. */
@RestController
@RequestMapping("/api/v1/campaigns/{id}/briefing/quiz")
class QuizApi {

    private final QuizBook quiz;
    private final CampaignDesk campaigns;

    QuizApi(QuizBook quiz, CampaignDesk campaigns) {
        this.quiz = quiz;
        this.campaigns = campaigns;
    }

    /**
     * A question as programs read it: its answers in no telling order, and the right one for who
     * may write the questions.
     */
    record Asked(String question, List<String> answers, @Nullable String right) {}

    /** All questions in their order. */
    record Json(List<Asked> questions) {}

    /** What a program sends in the place of all questions. */
    record Body(@Nullable List<QuizForm.Line> questions) {}

    @Needs(Right.READ)
    @GetMapping
    Json show(@PathVariable CampaignId id, Viewer me) {
        campaigns.living(id);
        boolean writes = me.may(Right.PLAN_CAMPAIGNS);
        return new Json(
                quiz.of(id).stream()
                        .map(q -> new Asked(q.question(), q.answers(), writes ? q.right() : null))
                        .toList());
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PutMapping
    Json write(@PathVariable CampaignId id, @RequestBody Body body, Viewer me) {
        campaigns.living(id);
        List<QuizQuestion> questions = new QuizForm(body.questions(), null).read();
        quiz.write(id, questions);
        return show(id, me);
    }
}
