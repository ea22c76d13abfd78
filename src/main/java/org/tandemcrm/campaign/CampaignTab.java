package org.tandemcrm.campaign;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page below a campaign's own; beans of it stand as tabs in rising order.
 *
 * @param key what the page passes to the tabs to mark its own
 * @param path the part of its address after the campaign's, as in "/members"; empty for the
 *     campaign's own page
 * @param right the right that a reader needs to see it, null for everyone signed in
 */
public record CampaignTab(
        String key, String label, String path, int order, @Nullable String right) {

    /** The tabs as they stand beside each other. */
    public static List<CampaignTab> inOrder(Stream<CampaignTab> tabs) {
        return tabs.sorted(Comparator.comparingInt(CampaignTab::order)).toList();
    }

    /** The address of the page for one campaign. */
    public String href(CampaignId campaign) {
        return "/campaigns/" + campaign + path;
    }
}
