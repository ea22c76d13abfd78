package org.tandemcrm.offering;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A price list as a list shows it.
 *
 * @param prices how many products it names
 */
public record PriceListRow(
        PriceListId id,
        String name,
        LocalDate from,
        @Nullable LocalDate to,
        boolean inForce,
        int prices,
        Instant createdAt) {}
