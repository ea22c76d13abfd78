package org.tandemcrm.attribution.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tandemcrm.attribution.AttributionBook;
import org.tandemcrm.attribution.CostBook;
import org.tandemcrm.attribution.Model;
import org.tandemcrm.attribution.SalesBehind;
import org.tandemcrm.attribution.SalesBehind.Figure;
import org.tandemcrm.attribution.SalesCut;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.deal.CutBar;
import org.tandemcrm.deal.CutForm;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.ShowsAgain;

/** The sales behind a number of a report, which sum to it to the cent. */
@Controller
@Needs(Right.SEE_ATTRIBUTION)
class SalesBehindController {

    private static final int AT_ONCE = 100;

    private final AttributionBook book;
    private final CampaignDesk campaigns;
    private final CutReader cuts;
    private final CostBook spent;

    SalesBehindController(
            AttributionBook book, CampaignDesk campaigns, CutReader cuts, CostBook spent) {
        this.spent = spent;
        this.book = book;
        this.campaigns = campaigns;
        this.cuts = cuts;
    }

    /**
     * @param figure one of the figures' names
     * @param sort a column, with a minus for the greatest first
     */
    record Asked(
            @Nullable CampaignId campaign,
            @Nullable String figure,
            @Nullable String model,
            @Nullable Integer page,
            @Nullable String sort) {

        Figure of() {
            return figure == null ? Figure.CREDIT : named(figure);
        }
    }

    @ShowsAgain
    @GetMapping("/attribution/sales")
    String show(Asked asked, CutForm form, Viewer me, org.springframework.ui.Model view) {
        Model chosen = model(asked);
        SalesCut cut = cuts.cut(form, me);
        SalesBehind sales = book.behind(asked.campaign(), asked.of(), chosen, cut, me);
        SaleOrder order = SaleOrder.of(asked.sort());
        int pages = Math.max(1, (sales.lines().size() + AT_ONCE - 1) / AT_ONCE);
        int now = asked.page() == null ? 1 : Math.min(Math.max(asked.page(), 1), pages);
        int end = Math.min(now * AT_ONCE, sales.lines().size());
        view.addAttribute("bar", bar(asked, order, chosen, form, me));
        view.addAttribute("sales", sales);
        view.addAttribute("lines", order.sorted(sales.lines()).subList((now - 1) * AT_ONCE, end));
        view.addAttribute("order", order);
        view.addAttribute("costs", costs(sales, cut, me));
        view.addAttribute("page", now);
        view.addAttribute("pages", pages);
        view.addAttribute("model", chosen);
        view.addAttribute("figures", figures(me));
        view.addAttribute("name", name(asked.campaign()));
        return "attribution/sales";
    }

    @GetMapping("/attribution/sales.csv")
    void csv(Asked asked, CutForm form, Viewer me, HttpServletResponse response) {
        SalesCut cut = cuts.cut(form, me);
        SalesBehind sales = book.behind(asked.campaign(), asked.of(), model(asked), cut, me);
        CostsBehind costs = costs(sales, cut, me);
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of("Number", "Sale", "Closed on", "Amount", sales.figure().label()));
        for (SalesBehind.Line line : SaleOrder.of(asked.sort()).sorted(sales.lines())) {
            lines.add(
                    List.of(
                            line.number(),
                            line.name(),
                            line.closedOn(),
                            line.amount(),
                            line.share()));
        }
        lines.add(List.of("", "Total", "", "", sales.total()));
        if (costs != null) {
            costs.lines()
                    .forEach(
                            cost ->
                                    lines.add(
                                            List.of(
                                                    "",
                                                    "Cost: " + cost.description(),
                                                    cost.on(),
                                                    "",
                                                    cost.cost())));
            lines.add(List.of("", "Profit", "", "", costs.profit()));
        }
        String file =
                "sales-behind-%s-%s-%s.csv"
                        .formatted(
                                asked.of().name().toLowerCase(Locale.ROOT),
                                cut.period().from(),
                                cut.period().to());
        CsvTable.send(file, lines, response);
    }

    private Model model(Asked asked) {
        String name = asked.model();
        return name == null ? book.usualModel() : Model.named(name);
    }

    /** Costs belong to all sales of the days together, so there are none beside some of them. */
    private @Nullable CostsBehind costs(SalesBehind sales, SalesCut cut, Viewer me) {
        CampaignId campaign = sales.campaign();
        if (campaign == null || sales.figure() != Figure.MARGIN || !cut.isWhole()) {
            return null;
        }
        return CostsBehind.of(
                spent.of(campaign, cut.period(), me), sales.total(), sales.lines().size());
    }

    private static List<Figure> figures(Viewer me) {
        return Arrays.stream(Figure.values())
                .filter(figure -> figure != Figure.MARGIN || me.may(Right.SEE_COSTS))
                .toList();
    }

    private CutBar bar(Asked asked, SaleOrder order, Model model, CutForm form, Viewer me) {
        List<String> own =
                new ArrayList<>(
                        List.of(
                                "figure",
                                asked.of().name(),
                                "model",
                                model.name(),
                                "sort",
                                order.text()));
        if (asked.campaign() != null) {
            own.addAll(List.of("campaign", asked.campaign().toString()));
        }
        return cuts.bar("/attribution/sales", form, me, own.toArray(String[]::new));
    }

    private String name(@Nullable CampaignId campaign) {
        return campaign == null ? "No known campaign" : campaigns.card(campaign).name();
    }

    private static Figure named(String name) {
        return Arrays.stream(Figure.values())
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("figure", "There is no such figure."));
    }
}
