package org.tandemcrm.campaign.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.campaign.CampaignFigures;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignListing;
import org.tandemcrm.campaign.CampaignRow;
import org.tandemcrm.campaign.Figure;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.listing.ListPage;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Listing;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Right;

/** The campaigns side by side, with the columns that modules above add. */
@Component
class CampaignTable {

    private final Lists lists;
    private final CurrentUser me;
    private final Firm firm;
    private final ObjectProvider<CampaignFigures> figures;

    CampaignTable(Lists lists, CurrentUser me, Firm firm, ObjectProvider<CampaignFigures> figures) {
        this.lists = lists;
        this.me = me;
        this.firm = firm;
        this.figures = figures;
    }

    /** The list as the reader may see it. */
    Listing<CampaignRow> listing() {
        return CampaignListing.of(me.get().may(Right.SEE_COSTS));
    }

    void show(ListQuery query, Model model) {
        ListPage<CampaignRow> page = lists.page(listing(), query);
        List<CampaignId> ids = page.rows().stream().map(CampaignRow::id).toList();
        List<String> columns = new ArrayList<>();
        Map<CampaignId, List<Figure>> cells = new HashMap<>();
        figures.orderedStream().forEach(each -> add(each, ids, columns, cells));
        model.addAttribute("page", page);
        model.addAttribute("columns", columns);
        model.addAttribute("cells", cells);
        model.addAttribute("firm", firm);
    }

    private static void add(
            CampaignFigures source,
            Collection<CampaignId> ids,
            List<String> columns,
            Map<CampaignId, List<Figure>> cells) {
        List<String> heads = source.columns();
        if (heads.isEmpty()) {
            return;
        }
        columns.addAll(heads);
        Map<CampaignId, List<Figure>> found = source.of(ids);
        List<Figure> nothing = Collections.nCopies(heads.size(), Figure.NONE);
        for (CampaignId id : ids) {
            cells.computeIfAbsent(id, any -> new ArrayList<>())
                    .addAll(found.getOrDefault(id, nothing));
        }
    }
}
