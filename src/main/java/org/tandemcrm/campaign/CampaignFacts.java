package org.tandemcrm.campaign;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What can be dated and counted about a campaign besides its plan.
 *
 * @param code the short word that people say at the telephone, in capitals
 * @param startedOn the day it really began
 * @param endedOn the day it really ended
 * @param goalResponses how many responses it is to bring
 * @param goalWarmLeads how many leads it is to make warm
 * @param goalSales how many sales it is to lead to
 * @param printRun how many pieces were printed
 * @param visitors how many people came by or saw it
 * @param listeners how many people heard it
 */
@Embeddable
public record CampaignFacts(
        @Nullable String code,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable Integer goalResponses,
        @Nullable Integer goalWarmLeads,
        @Nullable Integer goalSales,
        @Nullable Integer printRun,
        @Nullable Integer visitors,
        @Nullable Integer listeners) {

    /** Nothing is known yet. */
    public static final CampaignFacts NONE =
            new CampaignFacts(null, null, null, null, null, null, null, null, null);

    /** Nothing but the code is known yet. */
    public static CampaignFacts coded(@Nullable String code) {
        return NONE.withCode(code);
    }

    /** A code as it is kept, however it was said or typed. */
    public static @Nullable String tidyCode(@Nullable String typed) {
        String bare = typed == null ? "" : typed.replaceAll("[\\s-]", "");
        return bare.isEmpty() ? null : bare.toUpperCase(Locale.ROOT);
    }

    public CampaignFacts withCode(@Nullable String other) {
        return new CampaignFacts(
                tidyCode(other),
                startedOn,
                endedOn,
                goalResponses,
                goalWarmLeads,
                goalSales,
                printRun,
                visitors,
                listeners);
    }

    /** The same with the days that it really took. */
    public CampaignFacts lasting(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new CampaignFacts(
                code,
                from,
                to,
                goalResponses,
                goalWarmLeads,
                goalSales,
                printRun,
                visitors,
                listeners);
    }

    /** The same with so many printed pieces. */
    public CampaignFacts reaching(@Nullable Integer pieces) {
        return new CampaignFacts(
                code,
                startedOn,
                endedOn,
                goalResponses,
                goalWarmLeads,
                goalSales,
                pieces,
                visitors,
                listeners);
    }

    /** How many people it can have reached, by whatever was counted; nothing if nothing was. */
    public @Nullable Long reach() {
        if (printRun == null && visitors == null && listeners == null) {
            return null;
        }
        return zero(printRun) + zero(visitors) + zero(listeners);
    }

    private static long zero(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
