package org.tandemcrm.attribution.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.attribution.CampaignLeadListing;
import org.tandemcrm.attribution.YieldBook;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignListing;
import org.tandemcrm.campaign.CampaignRow;
import org.tandemcrm.campaign.CampaignTab;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.listing.ListPage;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.listing.Op;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Bar;
import org.tandemcrm.web.Choice;

/** Gathers what the pages of results show. */
@Component
class ResultPages {

    private static final int MOST_BARS = 31;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    private final YieldBook book;
    private final Lists lists;
    private final CampaignDesk desk;
    private final ObjectProvider<CampaignTab> tabs;

    ResultPages(YieldBook book, Lists lists, CampaignDesk desk, ObjectProvider<CampaignTab> tabs) {
        this.book = book;
        this.lists = lists;
        this.desk = desk;
        this.tabs = tabs;
    }

    void sideBySide(ListQuery query, @Nullable String asked, Viewer me, Model model) {
        ListPage<CampaignRow> page =
                lists.page(CampaignListing.results(costs(me)), query.without("model"));
        var chosen = choose(asked, model);
        model.addAttribute(
                "page", chosen == book.usualModel() ? page : page.keeping("model", chosen.name()));
        model.addAttribute("lines", book.of(page.rows(), chosen, me));
    }

    private org.tandemcrm.attribution.Model choose(@Nullable String asked, Model model) {
        var chosen = book.model(asked);
        model.addAttribute("creditModel", chosen);
        model.addAttribute("usualModel", book.usualModel());
        model.addAttribute(
                "models",
                Choice.of(
                        org.tandemcrm.attribution.Model.class,
                        org.tandemcrm.attribution.Model::label));
        return chosen;
    }

    void one(CampaignId id, @Nullable String asked, Viewer me, Model model) {
        around(id, model);
        ListQuery only = ListQuery.ALL.with("campaignId", Op.IS, id.toString());
        List<CampaignRow> rows = lists.slice(CampaignListing.results(costs(me)), only).rows();
        if (rows.isEmpty()) {
            throw new NotFound("This campaign is in the trash.");
        }
        model.addAttribute("line", book.of(rows, choose(asked, model), me).get(0));
        model.addAttribute("byChannel", channels(id));
        YieldBook.Times times = book.byTime(id);
        model.addAttribute("byTime", times(id, times, me.zone()));
        model.addAttribute("cut", times.counts().size() > MOST_BARS);
    }

    void leads(CampaignId id, ListQuery query, Model model) {
        around(id, model);
        model.addAttribute(
                "page",
                lists.page(CampaignLeadListing.leads(id), query, CampaignLeadListing.of(id)));
    }

    private void around(CampaignId id, Model model) {
        model.addAttribute("card", desk.living(id));
        model.addAttribute("tabs", CampaignTab.inOrder(tabs.stream()));
    }

    private List<Bar> channels(CampaignId id) {
        return book.byChannel(id).entrySet().stream()
                .map(each -> channel(id, each.getKey(), each.getValue()))
                .toList();
    }

    private static Bar channel(CampaignId id, String name, long count) {
        return name.isEmpty()
                ? new Bar("Not known", count, String.valueOf(count))
                : new Bar(
                        Channel.valueOf(name).label(),
                        count,
                        String.valueOf(count),
                        "/campaigns/" + id + "/responses?channel=" + name);
    }

    /** Days, or the Mondays of weeks; each leads to its responses. */
    private List<Bar> times(CampaignId id, YieldBook.Times times, ZoneId reader) {
        return times.counts().entrySet().stream()
                .skip(Math.max(0, times.counts().size() - MOST_BARS))
                .map(
                        each ->
                                new Bar(
                                        DAY.format(each.getKey()),
                                        each.getValue(),
                                        String.valueOf(each.getValue()),
                                        "/campaigns/%s/responses?occurredAt.gte=%s&occurredAt.lt=%s"
                                                .formatted(
                                                        id,
                                                        start(each.getKey(), reader),
                                                        start(
                                                                each.getKey()
                                                                        .plusDays(times.days()),
                                                                reader))))
                .toList();
    }

    /**
     * A day, or its first moment where the reader's days begin at other times than the company's.
     */
    private String start(LocalDate day, ZoneId reader) {
        return reader.equals(book.zone())
                ? day.toString()
                : day.atStartOfDay(book.zone()).toInstant().toString();
    }

    static boolean costs(Viewer me) {
        return me.may(Right.SEE_COSTS);
    }
}
