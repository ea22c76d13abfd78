package org.tandemcrm.enablement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tandemcrm.campaign.CampaignId;

/**
 * A file that salespeople may send to those who answer a campaign.
 *
 * @param bytes its size
 */
public record Material(
        MaterialId id,
        CampaignId campaignId,
        String name,
        MaterialKind kind,
        int bytes,
        Instant addedAt,
        String addedBy) {

    private static final int KILO = 1024;

    /** The names of several, a line each; nothing if there are none. */
    static Optional<String> names(List<Material> files) {
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(files.stream().map(Material::name).collect(Collectors.joining("\n")));
    }

    /** Where it is downloaded. */
    public String href() {
        return "/campaigns/" + campaignId + "/briefing/material/" + id;
    }

    /** "340 kB". */
    public String size() {
        int kilo = Math.max(1, Math.round(bytes / (float) KILO));
        return kilo < KILO
                ? kilo + " kB"
                : "%.1f MB".formatted(kilo / (double) KILO).replace(".0 ", " ");
    }
}
