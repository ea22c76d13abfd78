package org.tandemcrm.lead.speed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.user.UserId;

/** Addresses of the list of clocks, narrowed as the figures are. */
final class WaitLinks {

    private static final String LIST = "/reports/speed/leads?";

    private final String all;
    private final SpeedBasis basis;

    private WaitLinks(String all, SpeedBasis basis) {
        this.all = all;
        this.basis = basis;
    }

    /** Those that started between two moments; one person's or everybody's. */
    static WaitLinks between(
            Instant from, Instant until, @Nullable UserId person, SpeedBasis basis) {
        return new WaitLinks(
                "%sstartedAt.gte=%s&startedAt.lt=%s%s"
                        .formatted(LIST, from, until, person == null ? "" : "&person=" + person),
                basis);
    }

    /** Those that a campaign started, whenever it was. */
    static WaitLinks ofCampaign(UUID campaign, @Nullable UserId person) {
        return new WaitLinks(
                "%scampaign=%s%s"
                        .formatted(LIST, campaign, person == null ? "" : "&person=" + person),
                SpeedBasis.RESPONSE);
    }

    String all() {
        return all;
    }

    /** Those of one campaign or person; of none, if absent. */
    String of(String column, @Nullable UUID id) {
        return "%s&%s%s".formatted(all, column, id == null ? ".empty=true" : "=" + id);
    }

    /** The answered ones that waited longer than so many minutes, and no longer than so many. */
    String waited(double above, double atMost) {
        String column = basis == SpeedBasis.RESPONSE ? "waited" : "waitedForSales";
        return all
                + "&answered=true"
                + (above < 0 ? "" : "&%s.gt=%.0f".formatted(column, above))
                + (Double.isInfinite(atMost) ? "" : "&%s.lte=%.0f".formatted(column, atMost));
    }

    String unanswered() {
        return all + "&answered=false";
    }
}
