package org.tandemcrm.audience.standing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.tandemcrm.audience.standing.Plan;
import org.tandemcrm.audience.standing.Step;
import org.tandemcrm.audience.standing.StepKind;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.UserId;

/**
 * The steps of a standing campaign as they are typed; row i has the parameters si.kind and so on.
 */
record StandingForm(List<Row> rows) {

    private static final int MOST_ROWS = 20;

    /** One row as somebody typed it; one without words is no step. */
    static final class Row {

        private final String kind;
        private final String days;
        private final String what;
        private final String assignee;
        private @Nullable String error;

        Row(String kind, String days, String what, String assignee) {
            this.kind = kind;
            this.days = days;
            this.what = what;
            this.assignee = assignee;
        }

        static Row of(Step step) {
            UserId assignee = step.assignee();
            return new Row(
                    step.kind().name(),
                    String.valueOf(step.afterDays()),
                    step.what(),
                    assignee == null ? "" : assignee.toString());
        }

        public String kind() {
            return kind;
        }

        public String days() {
            return days;
        }

        public String what() {
            return what;
        }

        public String assignee() {
            return assignee;
        }

        public @Nullable String error() {
            return error;
        }

        boolean isBlank() {
            return what.isBlank();
        }

        Step step() {
            StepKind known = StepKind.valueOf(kind);
            boolean named = known == StepKind.TASK && !assignee.isBlank();
            int after = days.matches("[0-9]{1,4}") ? Integer.parseInt(days) : -1;
            return new Step(known, after, what.strip(), named ? UserId.of(assignee) : null);
        }
    }

    static StandingForm of(Plan plan) {
        return new StandingForm(plan.steps().stream().map(Row::of).toList()).withRoom();
    }

    static StandingForm of(MultiValueMap<String, String> typed) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS; i++) {
            String at = "s" + i + ".";
            Row row =
                    new Row(
                            Objects.toString(typed.getFirst(at + "kind"), "MAIL"),
                            Objects.toString(typed.getFirst(at + "days"), "").strip(),
                            Objects.toString(typed.getFirst(at + "what"), ""),
                            Objects.toString(typed.getFirst(at + "assignee"), ""));
            if (!row.isBlank()) {
                rows.add(row);
            }
        }
        return new StandingForm(rows);
    }

    /** The same with two empty rows. */
    StandingForm withRoom() {
        List<Row> more = new ArrayList<>(rows);
        more.add(new Row("MAIL", more.isEmpty() ? "0" : "14", "", ""));
        more.add(new Row("TASK", "14", "", ""));
        return new StandingForm(more);
    }

    List<Step> steps() {
        return rows.stream().map(Row::step).toList();
    }

    /** Puts each reason at its row. */
    void show(InvalidInput invalid) {
        invalid.flaws()
                .forEach(
                        flaw -> {
                            for (int i = 0; i < rows.size(); i++) {
                                if (flaw.field().startsWith("steps[" + i + "]")) {
                                    rows.get(i).error = flaw.message();
                                }
                            }
                        });
    }
}
