package org.tandemcrm.enablement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.InvalidInput.Flaw;

/** A question by which a marketer sees whether a briefing was understood, with its answers. */
public record QuizQuestion(String question, String right, String wrong, @Nullable String other) {

    private static final int LONGEST = 500;

    public QuizQuestion {
        question = question.strip();
        right = right.strip();
        wrong = wrong.strip();
        other = other == null || other.isBlank() ? null : other.strip();
    }

    /** The answers in an order that is always the same and tells nothing. */
    public List<String> answers() {
        List<String> answers = new ArrayList<>(List.of(right, wrong));
        if (other != null) {
            answers.add(other);
        }
        answers.sort(Comparator.comparing(answer -> (question + answer).hashCode()));
        return answers;
    }

    boolean isAnsweredBy(@Nullable String answer) {
        return right.equals(answer);
    }

    List<Flaw> flaws(String place) {
        List<Flaw> flaws = new ArrayList<>();
        judge(flaws, place + ".question", question, "Write the question.");
        judge(flaws, place + ".right", right, "Write the right answer.");
        judge(flaws, place + ".wrong", wrong, "Write a wrong answer, or there is no choice.");
        judge(flaws, place + ".other", other == null ? "none" : other, "");
        if (!right.isEmpty() && (right.equals(wrong) || right.equals(other))) {
            flaws.add(new Flaw(place + ".wrong", "This says the same as the right answer."));
        }
        return flaws;
    }

    private static void judge(List<Flaw> flaws, String field, String text, String lacking) {
        if (text.isEmpty()) {
            flaws.add(new Flaw(field, lacking));
        } else if (text.length() > LONGEST) {
            flaws.add(new Flaw(field, "At most 500 characters."));
        }
    }
}
