package org.tandemcrm.dashboard;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.user.UserId;

/** What a page of figures shall be about, as its URL says; see {@link FocusDesk}. */
public record Asked(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Compare compare,
        @Nullable ProductId product,
        @Nullable List<UserId> person) {}
