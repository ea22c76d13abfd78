package org.tandemcrm.enablement.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.enablement.QuizBook;
import org.tandemcrm.enablement.QuizQuestion;

/** The questions of a quiz as a person types them; lines that are left empty are none. */
record QuizForm(@Nullable List<Line> questions) {

    /** A question with its answers. */
    record Line(
            @Nullable String question,
            @Nullable String right,
            @Nullable String wrong,
            @Nullable String other) {

        static final Line EMPTY = new Line(null, null, null, null);

        static Line of(QuizQuestion question) {
            return new Line(
                    question.question(), question.right(), question.wrong(), question.other());
        }

        boolean isEmpty() {
            return (text(question) + text(right) + text(wrong) + text(other)).isBlank();
        }

        QuizQuestion read() {
            return new QuizQuestion(text(question), text(right), text(wrong), other);
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    static QuizForm of(List<QuizQuestion> questions) {
        List<Line> lines = new ArrayList<>(questions.stream().map(Line::of).toList());
        while (lines.size() < QuizBook.MOST) {
            lines.add(Line.EMPTY);
        }
        return new QuizForm(lines);
    }

    /** The same with the filled lines first, so that flaws are found at their places. */
    QuizForm tidy() {
        List<Line> lines = new ArrayList<>(filled());
        while (lines.size() < QuizBook.MOST) {
            lines.add(Line.EMPTY);
        }
        return new QuizForm(lines);
    }

    List<QuizQuestion> read() {
        return filled().stream().map(Line::read).toList();
    }

    private List<Line> filled() {
        return questions == null
                ? List.of()
                : questions.stream().filter(line -> line != null && !line.isEmpty()).toList();
    }
}
