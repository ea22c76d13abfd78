package org.tandemcrm.dashboard.today.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.dashboard.Today;
import org.tandemcrm.dashboard.TodayItem;
import org.tandemcrm.dashboard.TodayLine;
import org.tandemcrm.dashboard.TodayPart;
import org.tandemcrm.dashboard.today.TodayRules;
import org.tandemcrm.dashboard.today.TodaySettings;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Etags;
import org.tandemcrm.web.IfMatch;

/** What needs somebody today, for programs. */
@RestController
class TodayApi {

    private final Today today;
    private final TodayRules rules;

    TodayApi(Today today, TodayRules rules) {
        this.today = today;
        this.rules = rules;
    }

    record Answer(List<Part> items) {}

    /** One number with its definition, the list that holds all of it, and its first records. */
    record Part(
            String key,
            long count,
            String sentence,
            String definition,
            boolean late,
            String href,
            List<TodayLine> first) {

        static Part of(TodayPart part) {
            TodayItem item = part.item();
            return new Part(
                    item.key(),
                    item.count(),
                    item.sentence(),
                    item.definition(),
                    item.late(),
                    item.href(),
                    part.lines());
        }
    }

    /**
     * @param silentDays after so many days without a word a customer is forgotten
     * @param bigFrom in the company's currency; absent: the upper quarter of the open deals
     */
    record Settings(int silentDays, @Nullable BigDecimal bigFrom) {}

    @Needs(Right.SEE_ATTRIBUTION)
    @GetMapping("/api/v1/today")
    Answer show(@RequestParam(required = false) @Nullable List<UserId> person, Viewer me) {
        return new Answer(
                today.parts(me, today.whose(me, person), TodayController.LINES).stream()
                        .map(Part::of)
                        .toList());
    }

    @Needs(Right.SEE_ATTRIBUTION)
    @GetMapping("/api/v1/today/settings")
    ResponseEntity<Settings> settings() {
        TodaySettings now = rules.now();
        return ResponseEntity.ok()
                .eTag(Etags.of(rules.edition()))
                .body(new Settings(now.silentDays(), now.bigFrom()));
    }

    @Needs(Right.MANAGE)
    @PutMapping("/api/v1/today/settings")
    ResponseEntity<Settings> decide(IfMatch match, @RequestBody Settings wanted) {
        rules.decide(
                new TodaySettings(wanted.silentDays(), wanted.bigFrom()),
                match.or(rules.edition()));
        return settings();
    }
}
