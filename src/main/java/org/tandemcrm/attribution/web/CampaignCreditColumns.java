package org.tandemcrm.attribution.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.AttributionBook;
import org.tandemcrm.attribution.CampaignCredit;
import org.tandemcrm.attribution.WarmedLeads;
import org.tandemcrm.campaign.CampaignFigures;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.Figure;
import org.tandemcrm.shared.Money;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** In the table of campaigns: whom each made warm, and what it earned by the company's model. */
@Component
@Order(10)
class CampaignCreditColumns implements CampaignFigures {

    private final AttributionBook book;
    private final WarmedLeads warmed;
    private final CurrentUser me;

    CampaignCreditColumns(AttributionBook book, WarmedLeads warmed, CurrentUser me) {
        this.book = book;
        this.warmed = warmed;
        this.me = me;
    }

    @Override
    public List<String> columns() {
        Viewer reader = me.get();
        if (!reader.may(Right.SEE_ATTRIBUTION)) {
            return List.of("Warm");
        }
        return reader.may(Right.SEE_COSTS)
                ? List.of("Warm", "Won", "Credit", "Profit")
                : List.of("Warm", "Won", "Credit");
    }

    @Override
    public Map<CampaignId, List<Figure>> of(Collection<CampaignId> campaigns) {
        Viewer reader = me.get();
        boolean sees = reader.may(Right.SEE_ATTRIBUTION);
        Map<CampaignId, Long> warm = warmed.by(campaigns);
        Map<CampaignId, CampaignCredit> credits =
                sees ? book.ofCampaigns(campaigns, book.usualModel(), reader) : Map.of();
        Map<CampaignId, List<Figure>> cells = new HashMap<>();
        for (CampaignId campaign : campaigns) {
            List<Figure> row = new ArrayList<>();
            row.add(Figure.of(warm.getOrDefault(campaign, 0L)));
            if (sees) {
                row.addAll(earned(credits.get(campaign), reader.may(Right.SEE_COSTS)));
            }
            cells.put(campaign, row);
        }
        return cells;
    }

    private static List<Figure> earned(@Nullable CampaignCredit credit, boolean costs) {
        List<Figure> figures = new ArrayList<>();
        figures.add(credit == null ? Figure.of(0) : Figure.of(credit.sales()));
        figures.add(credit == null ? Figure.NONE : Figure.of(credit.credit()));
        if (costs) {
            Money profit = credit == null ? null : credit.profit();
            figures.add(profit == null ? Figure.NONE : Figure.of(profit));
        }
        return figures;
    }
}
