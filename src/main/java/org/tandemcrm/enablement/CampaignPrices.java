package org.tandemcrm.enablement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.offering.PriceBook;
import org.tandemcrm.offering.PriceLine;
import org.tandemcrm.offering.PriceListCard;
import org.tandemcrm.offering.PriceListId;

/** The price list that a campaign offers, as sales reads it. */
@Component
@Transactional(readOnly = true)
public class CampaignPrices {

    private final PriceBook prices;
    private final Firm firm;
    private final JdbcClient jdbc;

    CampaignPrices(PriceBook prices, Firm firm, JdbcClient jdbc) {
        this.prices = prices;
        this.firm = firm;
        this.jdbc = jdbc;
    }

    /** The list, in force or not. */
    public Optional<PriceListCard> list(CampaignId campaign) {
        return jdbc.sql(
                        """
                        select k.price_list_id from campaign k join price_list p using (price_list_id)
                         where k.campaign_id = ? and p.deleted_at is null
                        """)
                .param(campaign.value())
                .query((row, n) -> new PriceListId(row.getObject(1, UUID.class)))
                .optional()
                .map(prices::card);
    }

    /** Campaigns that offer the list. */
    List<CampaignId> offering(PriceListId list) {
        return jdbc.sql("select campaign_id from campaign where price_list_id = ?")
                .param(list.value())
                .query((row, n) -> new CampaignId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The list in words: its days, and a line for each price. */
    Optional<String> of(CampaignId campaign) {
        return list(campaign).map(this::words);
    }

    private String words(PriceListCard list) {
        String days =
                list.to() == null
                        ? "from %s until further notice".formatted(list.from())
                        : "from %s to %s".formatted(list.from(), list.to());
        return list.lines().stream()
                .map(this::words)
                .collect(Collectors.joining("\n", "%s, %s\n".formatted(list.name(), days), ""));
    }

    private String words(PriceLine line) {
        return "%s: %s%s".formatted(line.name(), firm.money(line.price()), per(line.unit()));
    }

    private static String per(@Nullable String unit) {
        return unit == null ? "" : " per " + unit;
    }
}
