package org.tandemcrm.enablement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.deal.BuyerLessons;
import org.tandemcrm.deal.Lesson;
import org.tandemcrm.deal.LessonKind;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Right;

/** What a briefing may quote of what buyers taught us, from the last two years. */
@Component
class BuyerQuotes {

    private static final int YEARS = 2;

    private final BuyerLessons lessons;
    private final Firm firm;
    private final CurrentUser me;

    BuyerQuotes(BuyerLessons lessons, Firm firm, CurrentUser me) {
        this.lessons = lessons;
        this.firm = firm;
        this.me = me;
    }

    /** Nothing for who may not see such figures. */
    Map<LessonKind, List<Lesson>> all() {
        return me.get().may(Right.SEE_ATTRIBUTION) ? lessons.of(period()) : Map.of();
    }

    /** The form with the line at the end of the part where it belongs; as it was without one. */
    Quoted into(BriefingForm form, @Nullable String id) {
        Optional<Lesson> found = id == null ? Optional.empty() : find(id);
        return found.map(lesson -> quoted(form, lesson)).orElse(new Quoted(form, null));
    }

    /**
     * A form with a quote.
     *
     * @param part the label of the field that has it
     */
    record Quoted(BriefingForm form, @Nullable String part) {}

    private Optional<Lesson> find(String id) {
        return all().values().stream()
                .flatMap(List::stream)
                .filter(lesson -> lesson.id().equals(id))
                .findFirst();
    }

    private Quoted quoted(BriefingForm form, Lesson lesson) {
        String line = lesson.sentence() + " (Closed deals until " + firm.today() + ".)";
        return switch (lesson.kind()) {
            case COMPETITOR -> new Quoted(form.withRivals(line), "Rivals\u2019 gaps");
            case ROLE, CRITERION ->
                    new Quoted(form.withKnowledge(line), "What knowledgeable means here");
            default -> new Quoted(form.withTalk(line), "Talk track");
        };
    }

    private Period period() {
        LocalDate today = firm.today();
        return new Period(today.minusYears(YEARS), today);
    }
}
