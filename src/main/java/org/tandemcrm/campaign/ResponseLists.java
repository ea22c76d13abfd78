package org.tandemcrm.campaign;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListPage;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Listing;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.listing.Slice;

/** Reads the responses to a campaign, with the filters that modules above add. */
@Component
public class ResponseLists {

    private final Lists lists;
    private final CsvDownload csv;
    private final ObjectProvider<ResponseTraits> traits;

    ResponseLists(Lists lists, CsvDownload csv, ObjectProvider<ResponseTraits> traits) {
        this.lists = lists;
        this.csv = csv;
        this.traits = traits;
    }

    public ListPage<ResponseRow> page(CampaignId campaign, ListQuery query) {
        return lists.page(listing(campaign), query, ResponseListing.of(campaign));
    }

    public Slice<ResponseRow> slice(CampaignId campaign, ListQuery query) {
        return lists.slice(listing(campaign), query, ResponseListing.of(campaign));
    }

    /** Sends them as a CSV file. */
    public void send(CampaignId campaign, ListQuery query, HttpServletResponse response) {
        csv.send(listing(campaign), query, ResponseListing.of(campaign), response);
    }

    private Listing<ResponseRow> listing(CampaignId campaign) {
        List<Column> more =
                traits.orderedStream().flatMap(each -> each.columns().stream()).toList();
        return ResponseListing.responses(campaign, more);
    }
}
