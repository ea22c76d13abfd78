package org.tandemcrm.attribution.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.attribution.AttributionBook;
import org.tandemcrm.attribution.MarkovBook;
import org.tandemcrm.attribution.Model;
import org.tandemcrm.attribution.SalesCut;
import org.tandemcrm.attribution.web.AttributionJson.CreditsJson;
import org.tandemcrm.attribution.web.AttributionJson.JourneyJson;
import org.tandemcrm.attribution.web.AttributionJson.TableJson;
import org.tandemcrm.deal.CutForm;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/** Journeys and credits for programs; the company's model where none is named. */
@RestController
@RequestMapping("/api/v1")
@Needs(Right.SEE_ATTRIBUTION)
class AttributionApi {

    private static final String MARKOV = "MARKOV";

    private final AttributionBook book;
    private final MarkovBook markov;
    private final CutReader cuts;

    AttributionApi(AttributionBook book, MarkovBook markov, CutReader cuts) {
        this.book = book;
        this.markov = markov;
        this.cuts = cuts;
    }

    @GetMapping("/deals/{id}/journey")
    JourneyJson journey(@PathVariable DealId id) {
        return JourneyJson.of(book.journey(id));
    }

    @GetMapping("/deals/{id}/credits")
    CreditsJson credits(
            @PathVariable DealId id, @RequestParam(required = false) @Nullable String model) {
        if (MARKOV.equals(model)) {
            throw new RuleBroken(
                    "model-is-per-campaign",
                    "Markov shares the sales of a period among campaigns, not one deal among its"
                            + " responses.");
        }
        return CreditsJson.of(
                book.credits(id, model == null ? book.usualModel() : Model.sharingNamed(model)));
    }

    @GetMapping("/attribution")
    Object attribution(
            @RequestParam(required = false) @Nullable String model,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable ProductId product,
            @RequestParam(required = false) @Nullable List<UserId> person,
            @RequestParam(required = false) @Nullable Integer memory,
            Viewer me) {
        SalesCut cut = cuts.cut(new CutForm(from, to, product, person), me);
        if (MARKOV.equals(model)) {
            return markov(cut, memory == null ? 1 : memory, me);
        }
        if (memory != null) {
            throw new InvalidInput("memory", "Only MARKOV remembers campaigns.");
        }
        return TableJson.of(book.byCampaign(model(model), cut, me));
    }

    private MarkovJson markov(SalesCut cut, int memory, Viewer me) {
        if (!cut.isWhole()) {
            throw new InvalidInput(
                    cut.product() == null ? "person" : "product",
                    "MARKOV looks at all journeys of a period.");
        }
        Period period = cut.period();
        return markov.of(period, memory, me)
                .map(table -> MarkovJson.of(period, table))
                .orElseThrow(
                        () ->
                                new RuleBroken(
                                        "not-worked-out-yet",
                                        "These days have not been worked out yet. Ask for it on the"
                                                + " page /attribution/markov; from then on it is"
                                                + " done every night."));
    }

    private Model model(@Nullable String name) {
        return name == null ? book.usualModel() : Model.named(name);
    }
}
