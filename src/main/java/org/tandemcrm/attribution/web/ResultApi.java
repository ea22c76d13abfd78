package org.tandemcrm.attribution.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.attribution.CampaignLeadListing;
import org.tandemcrm.attribution.CampaignLeadRow;
import org.tandemcrm.attribution.Model;
import org.tandemcrm.attribution.YieldBook;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignListing;
import org.tandemcrm.campaign.CampaignRow;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.listing.Op;
import org.tandemcrm.listing.Slice;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.ApiPage;

/** What came of campaigns, side by side and one by one, for programs. */
@RestController
@RequestMapping("/api/v1/campaigns")
@Needs(Right.SEE_ATTRIBUTION)
class ResultApi {

    private final YieldBook book;
    private final Lists lists;
    private final CampaignDesk campaigns;

    ResultApi(YieldBook book, Lists lists, CampaignDesk campaigns) {
        this.book = book;
        this.lists = lists;
        this.campaigns = campaigns;
    }

    /** One campaign with its responses by channel and by day. */
    record Whole(ResultJson result, Map<String, Long> byChannel, Map<LocalDate, Long> byDay) {}

    /** A lead that answered; "warmed" where this campaign made it warm. */
    record Lead(
            LeadId leadId,
            long number,
            @Nullable String name,
            @Nullable String company,
            Instant answeredAt,
            boolean warmed,
            @Nullable Instant acceptedAt,
            boolean won,
            @Nullable HandbackReason handback,
            @Nullable String assignee) {

        static Lead of(CampaignLeadRow row) {
            return new Lead(
                    row.id(),
                    row.number(),
                    row.name(),
                    row.companyName(),
                    row.answeredAt(),
                    row.warmed(),
                    row.acceptedAt(),
                    row.won(),
                    row.handback(),
                    row.assigneeName());
        }
    }

    @GetMapping("/results")
    ApiPage<ResultJson> sideBySide(
            ListQuery query, @RequestParam(required = false) @Nullable String model, Viewer me) {
        boolean costs = ResultPages.costs(me);
        Slice<CampaignRow> slice =
                lists.slice(CampaignListing.results(costs), query.without("model"));
        return new ApiPage<>(json(slice.rows(), book.model(model), me), slice.next());
    }

    @GetMapping("/{id}/results")
    Whole one(
            @PathVariable CampaignId id,
            @RequestParam(required = false) @Nullable String model,
            Viewer me) {
        ListQuery only = ListQuery.ALL.with("campaignId", Op.IS, id.toString());
        List<CampaignRow> rows =
                lists.slice(CampaignListing.results(ResultPages.costs(me)), only).rows();
        if (rows.isEmpty()) {
            throw new NotFound("This campaign does not exist.");
        }
        return new Whole(
                json(rows, book.model(model), me).get(0),
                book.byChannel(id),
                book.byTime(id).counts());
    }

    @GetMapping("/{id}/results/leads")
    ApiPage<Lead> leads(@PathVariable CampaignId id, ListQuery query) {
        campaigns.living(id);
        return lists.slice(CampaignLeadListing.leads(id), query, CampaignLeadListing.of(id))
                .api(Lead::of);
    }

    private List<ResultJson> json(List<CampaignRow> rows, Model model, Viewer me) {
        boolean costs = ResultPages.costs(me);
        return book.of(rows, model, me).stream()
                .map(line -> ResultJson.of(line, model.name(), costs))
                .toList();
    }
}
