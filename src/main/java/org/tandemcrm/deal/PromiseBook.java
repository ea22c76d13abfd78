package org.tandemcrm.deal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.user.CurrentUser;

/** What customers were promised, and whether it was kept. */
@Component
@Transactional
public class PromiseBook {

    private final Promises promises;
    private final Promising promising;
    private final DealFile file;
    private final PromiseReading reading;
    private final JdbcClient jdbc;
    private final CurrentUser me;
    private final Firm firm;

    PromiseBook(
            Promises promises,
            Promising promising,
            DealFile file,
            PromiseReading reading,
            JdbcClient jdbc,
            CurrentUser me,
            Firm firm) {
        this.promises = promises;
        this.promising = promising;
        this.file = file;
        this.reading = reading;
        this.jdbc = jdbc;
        this.me = me;
        this.firm = firm;
    }

    /** Promises something in a deal, open or closed. */
    public PromiseId promise(DealId deal, PromiseDetails details) {
        return promising.promise(file.take(deal), details);
    }

    /** Says that a promise was kept on the day; whoever did it may say so. */
    public void keep(PromiseId id, LocalDate day) {
        if (day.isAfter(firm.today())) {
            throw new InvalidInput("keptOn", "This lies in the future.");
        }
        Promise promise = found(id);
        if (!promise.isKept()) {
            promise.keep(day, me.get().id());
        }
    }

    /** Says that a promise is still to be kept. */
    public void owe(PromiseId id) {
        found(id).owe();
    }

    /** The promise, or NotFound. */
    @Transactional(readOnly = true)
    public PromiseCard card(PromiseId id) {
        return reading.find(id).orElseThrow(() -> new NotFound("There is no such promise."));
    }

    /** The promises of a deal, by their days. */
    @Transactional(readOnly = true)
    public List<PromiseCard> of(DealId deal) {
        return reading.of(deal);
    }

    /** The promises of each deal that has some. */
    @Transactional(readOnly = true)
    public Map<DealId, List<PromiseCard>> of(Collection<DealId> deals) {
        return reading.of(deals);
    }

    /** How many promises should have been kept before today. */
    @Transactional(readOnly = true)
    public long overdue() {
        return jdbc.sql("select count(*) from promise where kept_on is null and due_on < ?")
                .param(firm.today())
                .query(Long.class)
                .single();
    }

    private Promise found(PromiseId id) {
        return promises.findById(id).orElseThrow(() -> new NotFound("There is no such promise."));
    }
}
