package org.tandemcrm.enablement.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.enablement.MaterialShelf;
import org.tandemcrm.enablement.QuizBook;
import org.tandemcrm.shared.InvalidInput;

/** What comes with the words of a briefing: the files to send, and the questions. */
@Component
class BriefingKit {

    private final MaterialShelf shelf;
    private final QuizBook quiz;

    BriefingKit(MaterialShelf shelf, QuizBook quiz) {
        this.shelf = shelf;
        this.quiz = quiz;
    }

    /** What a reader chose; a question that they left out is absent or null. */
    record Answers(@Nullable List<@Nullable String> answers) {

        List<@Nullable String> list() {
            return answers == null ? List.of() : answers;
        }

        public @Nullable String at(int question) {
            return question < list().size() ? list().get(question) : null;
        }
    }

    void show(CampaignId id, Model model) {
        model.addAttribute("files", shelf.of(id));
        model.addAttribute("quiz", quiz.of(id));
        if (!model.containsAttribute("answers")) {
            model.addAttribute("answers", new Answers(null));
        }
    }

    void confirm(CampaignId id, int version, Answers answers) {
        quiz.confirm(id, version, answers.list());
    }

    /** What is to be said at each question of the quiz. */
    List<@Nullable String> hints(CampaignId id, InvalidInput invalid) {
        List<@Nullable String> hints = new ArrayList<>();
        for (int i = 0; i < quiz.of(id).size(); i++) {
            String field = "answers[" + i + "]";
            hints.add(
                    invalid.flaws().stream()
                            .filter(flaw -> flaw.field().equals(field))
                            .map(InvalidInput.Flaw::message)
                            .findFirst()
                            .orElse(null));
        }
        return hints;
    }
}
