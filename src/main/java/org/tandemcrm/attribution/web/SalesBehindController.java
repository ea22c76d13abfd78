package org.tandemcrm.attribution.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandemcrm.attribution.AttributionBook;
import org.tandemcrm.attribution.Model;
import org.tandemcrm.attribution.SalesBehind;
import org.tandemcrm.attribution.SalesBehind.Figure;
import org.tandemcrm.attribution.SalesCut;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** The sales behind a number of a report, which sum to it to the cent. */
@Controller
@Needs(Right.SEE_ATTRIBUTION)
class SalesBehindController {

    private static final int AT_ONCE = 100;

    private final AttributionBook book;
    private final CampaignDesk campaigns;
    private final CutReader cuts;

    SalesBehindController(AttributionBook book, CampaignDesk campaigns, CutReader cuts) {
        this.book = book;
        this.campaigns = campaigns;
        this.cuts = cuts;
    }

    @GetMapping("/attribution/sales")
    String show(
            @RequestParam(required = false) @Nullable CampaignId campaign,
            @RequestParam(defaultValue = "CREDIT") String figure,
            @RequestParam(required = false) @Nullable String model,
            @RequestParam(defaultValue = "1") int page,
            CutForm form,
            Viewer me,
            org.springframework.ui.Model view) {
        Model chosen = model == null ? book.usualModel() : Model.named(model);
        SalesBehind sales = book.behind(campaign, named(figure), chosen, cuts.cut(form), me);
        int pages = Math.max(1, (sales.lines().size() + AT_ONCE - 1) / AT_ONCE);
        int now = Math.min(Math.max(page, 1), pages);
        view.addAttribute("bar", bar(campaign, figure, chosen, form, me));
        view.addAttribute("sales", sales);
        view.addAttribute(
                "lines",
                sales.lines()
                        .subList(
                                (now - 1) * AT_ONCE,
                                Math.min(now * AT_ONCE, sales.lines().size())));
        view.addAttribute("page", now);
        view.addAttribute("pages", pages);
        view.addAttribute("model", chosen);
        view.addAttribute("name", name(campaign));
        return "attribution/sales";
    }

    @GetMapping("/attribution/sales.csv")
    void csv(
            @RequestParam(required = false) @Nullable CampaignId campaign,
            @RequestParam(defaultValue = "CREDIT") String figure,
            @RequestParam(required = false) @Nullable String model,
            CutForm form,
            Viewer me,
            HttpServletResponse response) {
        SalesCut cut = cuts.cut(form);
        Model chosen = model == null ? book.usualModel() : Model.named(model);
        SalesBehind sales = book.behind(campaign, named(figure), chosen, cut, me);
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of("Number", "Sale", "Closed on", "Amount", sales.figure().label()));
        for (SalesBehind.Line line : sales.lines()) {
            lines.add(
                    List.of(
                            line.number(),
                            line.name(),
                            line.closedOn(),
                            line.amount(),
                            line.share()));
        }
        lines.add(List.of("", "Total", "", "", sales.total()));
        String file =
                "sales-behind-%s-%s-%s.csv"
                        .formatted(
                                figure.toLowerCase(Locale.ROOT),
                                cut.period().from(),
                                cut.period().to());
        CsvTable.send(file, lines, response);
    }

    private CutBar bar(
            @Nullable CampaignId campaign, String figure, Model model, CutForm form, Viewer me) {
        List<String> own = new ArrayList<>(List.of("figure", figure, "model", model.name()));
        if (campaign != null) {
            own.addAll(List.of("campaign", campaign.toString()));
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
