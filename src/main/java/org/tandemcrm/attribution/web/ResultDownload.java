package org.tandemcrm.attribution.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.CampaignYield;
import org.tandemcrm.attribution.YieldBook;
import org.tandemcrm.campaign.CampaignListing;
import org.tandemcrm.campaign.CampaignRow;
import org.tandemcrm.listing.CsvCell;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.listing.Slice;
import org.tandemcrm.user.Viewer;

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

    void send(ListQuery query, Viewer me, HttpServletResponse response) {
        boolean costs = ResultPages.costs(me);
        Slice<CampaignRow> slice =
                lists.slice(CampaignListing.results(costs), query.firstPage().limited(AT_ONCE));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("campaign-results.csv")
                        .build()
                        .toString());
        try {
            response.getOutputStream().write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
            CsvWriter csv =
                    CsvWriter.builder()
                            .lineDelimiter(LineDelimiter.CRLF)
                            .build(response.getOutputStream(), StandardCharsets.UTF_8);
            csv.writeRecord(head(costs));
            while (true) {
                for (YieldBook.Line line : book.of(slice.rows(), me)) {
                    csv.writeRecord(cells(line, costs));
                }
                String next = slice.next();
                if (next == null) {
                    break;
                }
                slice =
                        lists.slice(
                                CampaignListing.results(costs), query.after(next).limited(AT_ONCE));
            }
            csv.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static List<String> head(boolean costs) {
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
                                "Credit"));
        if (costs) {
            head.addAll(List.of("Cost", "Profit", "Next time", "Why"));
        }
        return head;
    }

    private static List<String> cells(YieldBook.Line line, boolean costs) {
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
        cells.add(it.credit() == null ? null : it.credit().credit());
        if (costs) {
            cells.add(it.spend());
            cells.add(it.credit() == null ? null : it.credit().profit());
            cells.add(line.verdict().advice().label());
            cells.add(line.verdict().why());
        }
        return cells.stream().map(CsvCell::text).toList();
    }
}
