package org.tandemcrm.lead.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.user.UserId;

/**
 * What a salesperson has to do now.
 *
 * @param open open leads
 * @param awayUntil the last day of an absence that is running
 */
public record Burden(UserId person, String name, int open, @Nullable LocalDate awayUntil) {}
