package org.tandemcrm.attribution.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.CampaignYield;
import org.tandemcrm.attribution.Model;
import org.tandemcrm.attribution.YieldBook;
import org.tandemcrm.campaign.CampaignListing;
import org.tandemcrm.campaign.CampaignRow;
import org.tandemcrm.listing.CsvFile;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.listing.Slice;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Attachment;

/** The table of results as a CSV file, page by page, so that its size does not matter. */
@Component
class ResultDownload {

    private static final int AT_ONCE = 200;

    private final YieldBook book;
    private final Lists lists;

    ResultDownload(YieldBook book, Lists lists) {
        this.book = book;
        this.lists = lists;
    }

    /** Its first page is read at once: an unknown filter is an error page, not half a file. */
    Attachment of(ListQuery query, @Nullable String credits, Viewer me) {
        Model model = book.model(credits);
        boolean costs = ResultPages.costs(me);
        Slice<CampaignRow> first = slice(query.firstPage(), costs);
        return CsvFile.attachment(
                "campaign-results.csv",
                head(model, costs),
                file -> {
                    Slice<CampaignRow> slice = first;
                    write(slice, model, me, file);
                    for (String next = slice.next(); next != null; next = slice.next()) {
                        slice = slice(query.after(next), costs);
                        write(slice, model, me, file);
                    }
                });
    }

    private Slice<CampaignRow> slice(ListQuery query, boolean costs) {
        return lists.slice(CampaignListing.results(costs), query.limited(AT_ONCE));
    }

    private void write(Slice<CampaignRow> slice, Model model, Viewer me, CsvFile file) {
        book.of(slice.rows(), model, me)
                .forEach(line -> file.write(cells(line, ResultPages.costs(me))));
    }

    private static List<String> head(Model model, boolean costs) {
        List<String> head =
                new ArrayList<>(
                        List.of(
                                "Campaign",
                                "Channel",
                                "Status",
                                "Audience",
                                "Reached",
                                "Responded",
                                "Who decide",
                                "Warm",
                                "Accepted",
                                "Won",
                                "Briefing",
                                "Handed back",
                                "Responses wanted",
                                "Warm leads wanted",
                                "Sales wanted",
                                "Credit, " + model.label()));
        if (costs) {
            head.addAll(List.of("Cost", "Profit", "Next time", "Why"));
        }
        return head;
    }

    private static List<@Nullable Object> cells(YieldBook.Line line, boolean costs) {
        CampaignYield it = line.result();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(it.campaign().name());
        cells.add(it.campaign().channel().label());
        cells.add(it.campaign().status().label());
        it.steps().subList(0, 3).forEach(step -> cells.add(step.count()));
        cells.add(it.heads().deciders());
        it.steps().subList(3, 6).forEach(step -> cells.add(step.count()));
        cells.add(it.briefing().label());
        cells.add(
                it.handbacks().entrySet().stream()
                        .map(each -> each.getKey().label() + " " + each.getValue())
                        .collect(Collectors.joining(", ")));
        CampaignYield.Wanted wanted = it.heads().wanted();
        cells.add(wanted.responses());
        cells.add(wanted.warmLeads());
        cells.add(wanted.sales());
        cells.add(it.credit() == null ? null : it.credit().credit());
        if (costs) {
            cells.add(it.spend());
            cells.add(it.credit() == null ? null : it.credit().profit());
            cells.add(line.verdict().advice().label());
            cells.add(line.verdict().why());
        }
        return cells;
    }
}
