package org.tandemcrm.deal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.user.UserId;

/** Which deals or sales a report is about, as its URL says; see {@link CutDesk}. */
public record CutForm(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable ProductId product,
        @Nullable List<UserId> person) {

    /** The same, from a day on where it names no days. */
    public CutForm orFrom(LocalDate first) {
        return from == null && to == null ? new CutForm(first, null, product, person) : this;
    }
}
