package org.tandemcrm.dashboard.balance.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.dashboard.balance.BalanceBook;
import org.tandemcrm.dashboard.balance.Effort;
import org.tandemcrm.dashboard.balance.EffortBook;
import org.tandemcrm.dashboard.balance.OwnEffort;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Etags;
import org.tandemcrm.web.IfMatch;

/** Balance for programs, and what selling takes. */
@RestController
@RequestMapping("/api/v1/balance")
class BalanceApi {

    private final BalanceBook book;
    private final EffortBook efforts;
    private final BalanceDays days;

    BalanceApi(BalanceBook book, EffortBook efforts, BalanceDays days) {
        this.book = book;
        this.efforts = efforts;
        this.days = days;
    }

    /** What was said and proposed, in minutes, and what holds. */
    record EffortJson(OwnEffort said, OwnEffort proposed, Effort holds) {}

    /** The last twelve weeks, unless days are named. */
    @Needs(Right.SEE_COSTS)
    @GetMapping
    BalanceJson show(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        Period period = days.of(from, to).period();
        return BalanceJson.of(book.of(period), book.supply(period));
    }

    @Needs(Right.SEE_COSTS)
    @GetMapping("/effort")
    ResponseEntity<EffortJson> effort() {
        EffortBook.Card card = efforts.card();
        return ResponseEntity.ok()
                .eTag(Etags.of(card.version()))
                .body(new EffortJson(card.said(), card.proposed(), card.effort()));
    }

    @Needs(Right.MANAGE)
    @PutMapping("/effort")
    ResponseEntity<EffortJson> say(IfMatch match, @RequestBody OwnEffort said) {
        efforts.say(said, match.or(efforts.card().version()));
        return effort();
    }
}
