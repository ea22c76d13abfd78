package org.tandemcrm.deal.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.deal.BuyerLessons;
import org.tandemcrm.deal.Lesson;
import org.tandemcrm.deal.LessonKind;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** What buyers teach us, for programs. */
@RestController
@RequestMapping("/api/v1/lessons")
@Needs(Right.SEE_ATTRIBUTION)
class LessonApi {

    private final BuyerLessons lessons;
    private final Firm firm;

    LessonApi(BuyerLessons lessons, Firm firm) {
        this.lessons = lessons;
        this.firm = firm;
    }

    /** Shares between 0 and 1; the true one lies between low and high in 95 of 100 cases. */
    record Item(
            LessonKind kind,
            String what,
            long won,
            long closed,
            double share,
            double low,
            double high) {

        static Item of(Lesson lesson) {
            return new Item(
                    lesson.kind(),
                    lesson.words(),
                    lesson.won().part(),
                    lesson.won().whole(),
                    lesson.won().value(),
                    lesson.won().low(),
                    lesson.won().high());
        }
    }

    /** The lessons of the days; the present month if none are named. */
    record Answer(List<Item> items, long won, long closed) {}

    @GetMapping
    Answer list(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        PeriodPicker picker = PeriodPicker.of(from, to, firm.today(), firm.settings());
        var all = lessons.all(picker.period());
        return new Answer(
                lessons.of(picker.period()).values().stream()
                        .flatMap(List::stream)
                        .map(Item::of)
                        .toList(),
                all.part(),
                all.whole());
    }
}
