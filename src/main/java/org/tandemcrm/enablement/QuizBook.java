package org.tandemcrm.enablement;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.Journal;

/** Where a marketer writes the few questions that come with a briefing, if any. */
@Service
@Transactional
public class QuizBook {

    /** More is an exam, and nobody reads a briefing for an exam. */
    public static final int MOST = 5;

    private final JdbcClient jdbc;
    private final Briefings briefings;
    private final Journal journal;

    QuizBook(JdbcClient jdbc, Briefings briefings, Journal journal) {
        this.jdbc = jdbc;
        this.briefings = briefings;
        this.journal = journal;
    }

    /** The questions in their order; none if nobody asks. */
    @Transactional(readOnly = true)
    public List<QuizQuestion> of(CampaignId campaign) {
        return jdbc.sql(
                        """
                        select question, right_answer, wrong_answer, other_answer
                          from quiz_question where campaign_id = ? order by position
                        """)
                .param(campaign.value())
                .query(
                        (row, n) ->
                                new QuizQuestion(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4)))
                .list();
    }

    /** What tells these questions from all others: whoever edits them hands it back. */
    public static String mark(List<QuizQuestion> questions) {
        return Integer.toHexString(questions.hashCode());
    }

    /**
     * Puts these questions in the place of those that the editor saw.
     *
     * @param seen their mark
     * @throws StaleEdit if others stand there by now
     */
    public void write(CampaignId campaign, String seen, List<QuizQuestion> questions) {
        if (!seen.equals(mark(of(campaign)))) {
            throw new StaleEdit("the questions");
        }
        write(campaign, questions);
    }

    /** Puts these questions in the place of those before, or InvalidInput. */
    public void write(CampaignId campaign, List<QuizQuestion> questions) {
        briefings.mustBeKept(campaign);
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            flaws.addAll(questions.get(i).flaws("questions[" + i + "]"));
        }
        if (questions.size() > MOST) {
            flaws.add(new Flaw("questions", "At most five questions."));
        }
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
        clear(campaign);
        List<UUID> ids = new ArrayList<>();
        for (QuizQuestion question : questions) {
            ids.add(insert(campaign, ids.size(), question));
        }
        journal.inserted("quiz_question", ids);
    }

    /**
     * Keeps that the present person read the briefing and, where questions are asked, understood
     * it; InvalidInput names each answer that is not right.
     *
     * @param version what they read; the present one if absent
     */
    public void confirm(
            CampaignId campaign, @Nullable Integer version, List<@Nullable String> answers) {
        List<QuizQuestion> questions = of(campaign);
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            String answer = i < answers.size() ? answers.get(i) : null;
            if (!questions.get(i).isAnsweredBy(answer)) {
                flaws.add(new Flaw("answers[" + i + "]", hint(answer)));
            }
        }
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
        briefings.confirm(campaign, version);
    }

    private static String hint(@Nullable String answer) {
        return answer == null || answer.isBlank()
                ? "Choose an answer."
                : "Not quite. Look it up in the briefing and choose again.";
    }

    private void clear(CampaignId campaign) {
        List<UUID> before =
                jdbc.sql("select quiz_question_id from quiz_question where campaign_id = ?")
                        .param(campaign.value())
                        .query(UUID.class)
                        .list();
        journal.deleting("quiz_question", "quiz_question_id", before);
        jdbc.sql("delete from quiz_question where campaign_id = ?")
                .param(campaign.value())
                .update();
    }

    private UUID insert(CampaignId campaign, int position, QuizQuestion question) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into quiz_question (quiz_question_id, campaign_id, position,
                            question, right_answer, wrong_answer, other_answer)
                        values (:id, :campaign, :position, :question, :right, :wrong, :other)
                        """)
                .param("id", id)
                .param("campaign", campaign.value())
                .param("position", position)
                .param("question", question.question())
                .param("right", question.right())
                .param("wrong", question.wrong())
                .param("other", question.other())
                .update();
        return id;
    }
}
