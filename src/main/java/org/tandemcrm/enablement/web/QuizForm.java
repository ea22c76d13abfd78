package org.tandemcrm.enablement.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.enablement.QuizBook;
import org.tandemcrm.enablement.QuizQuestion;

/** The questions of a quiz as a person types them; lines that are left empty are none. */
record QuizForm(@Nullable List<Line> questions, @Nullable String seen) {

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
        return new QuizForm(lines, QuizBook.mark(questions));
    }

    /** What stands there now, at each field of this form that says something else. */
    Map<String, String> differences(List<QuizQuestion> now) {
        List<Line> theirs = of(now).lines();
        Map<String, String> differences = new LinkedHashMap<>();
        for (int i = 0; i < theirs.size(); i++) {
            Line mine = i < lines().size() ? lines().get(i) : Line.EMPTY;
            String place = "questions[%d].".formatted(i);
            put(differences, place + "question", mine.question(), theirs.get(i).question());
            put(differences, place + "right", mine.right(), theirs.get(i).right());
            put(differences, place + "wrong", mine.wrong(), theirs.get(i).wrong());
            put(differences, place + "other", mine.other(), theirs.get(i).other());
        }
        return differences;
    }

    /** The same, typed in the knowledge of what stands there now. */
    QuizForm knowing(List<QuizQuestion> now) {
        return new QuizForm(questions, QuizBook.mark(now));
    }

    private static void put(
            Map<String, String> differences,
            String field,
            @Nullable String mine,
            @Nullable String theirs) {
        if (!Line.text(mine).equals(Line.text(theirs))) {
            differences.put(field, Line.text(theirs));
        }
    }

    private List<Line> lines() {
        return questions == null ? List.of() : questions;
    }

    /** The same with the filled lines first, so that flaws are found at their places. */
    QuizForm tidy() {
        List<Line> lines = new ArrayList<>(filled());
        while (lines.size() < QuizBook.MOST) {
            lines.add(Line.EMPTY);
        }
        return new QuizForm(lines, seen);
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
