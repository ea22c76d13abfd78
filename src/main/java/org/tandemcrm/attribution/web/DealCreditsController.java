package org.tandemcrm.attribution.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tandemcrm.attribution.AttributionBook;
import org.tandemcrm.attribution.Credits;
import org.tandemcrm.attribution.Journey;
import org.tandemcrm.attribution.ModelBook;
import org.tandemcrm.attribution.Touchpoint;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** What every model gives each response on the way to one deal. */
@Controller
@Needs(Right.SEE_ATTRIBUTION)
class DealCreditsController {

    private final ModelBook models;
    private final AttributionBook book;
    private final Pipeline pipeline;
    private final DealTimeline timeline;

    DealCreditsController(
            ModelBook models, AttributionBook book, Pipeline pipeline, DealTimeline timeline) {
        this.timeline = timeline;
        this.models = models;
        this.book = book;
        this.pipeline = pipeline;
    }

    @GetMapping("/deals/{id}/credits")
    String show(@PathVariable DealId id, Model page) {
        DealCard deal = pipeline.card(id);
        Journey journey = book.journey(id);
        List<Credits> credits = models.ofDeal(id);
        List<DealCredits> steps = DealCredits.of(journey, credits);
        page.addAttribute("deal", id);
        page.addAttribute("name", deal.name());
        page.addAttribute("models", credits.stream().map(Credits::model).toList());
        page.addAttribute("steps", steps);
        page.addAttribute("lines", timeline.of(deal, journey, steps));
        page.addAttribute("repeated", journey.repeated());
        page.addAttribute("total", credits.get(0).total());
        page.addAttribute("won", deal.won());
        return "attribution/deal-credits";
    }

    @GetMapping("/deals/{id}/credits.csv")
    void csv(@PathVariable DealId id, HttpServletResponse response) {
        List<Credits> credits = models.ofDeal(id);
        List<List<Object>> lines = new ArrayList<>();
        List<Object> head = new ArrayList<>(List.of("When", "Campaign", "Response", "Who"));
        credits.forEach(each -> head.add(each.model().label()));
        lines.add(head);
        for (DealCredits step : DealCredits.of(book.journey(id), credits)) {
            Touchpoint touchpoint = step.touchpoint();
            List<Object> line = new ArrayList<>();
            line.add(touchpoint.at());
            line.add(touchpoint.campaignName());
            line.add(touchpoint.kind().label());
            line.add(touchpoint.contactName());
            step.credits().forEach(credit -> line.add(credit.credit()));
            lines.add(line);
        }
        CsvTable.send("credits-%d.csv".formatted(pipeline.card(id).number()), lines, response);
    }
}
