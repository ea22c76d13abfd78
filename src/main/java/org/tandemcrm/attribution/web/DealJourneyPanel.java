package org.tandemcrm.attribution.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.AttributionBook;
import org.tandemcrm.attribution.Credits;
import org.tandemcrm.attribution.Credits.Credit;
import org.tandemcrm.attribution.Journey;
import org.tandemcrm.attribution.Milestone;
import org.tandemcrm.attribution.Model;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealPanel;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Panel;

/** On a deal's page: the responses that led to it, and what each earned under a model. */
@Component
@Order(10)
class DealJourneyPanel implements DealPanel {

    private final AttributionBook book;
    private final CurrentUser me;
    private final HttpServletRequest request;

    DealJourneyPanel(AttributionBook book, CurrentUser me, HttpServletRequest request) {
        this.book = book;
        this.me = me;
        this.request = request;
    }

    /** A touchpoint with its share and with what turned at it. */
    record Step(Credit credit, Set<Milestone> milestones) {}

    @Override
    public Optional<Panel> of(DealId deal) {
        if (!me.get().may(Right.SEE_ATTRIBUTION)) {
            return Optional.empty();
        }
        Model model = chosen();
        Journey journey = book.journey(deal);
        Credits credits = book.credits(deal, model);
        List<Step> steps =
                IntStream.range(0, journey.size())
                        .mapToObj(i -> new Step(credits.items().get(i), journey.milestones(i)))
                        .toList();
        Map<String, Object> data = new HashMap<>();
        data.put("deal", deal);
        data.put("model", model);
        data.put("models", Model.sharing());
        data.put("steps", steps);
        data.put("credits", credits);
        return Optional.of(new Panel("Journey and credits", "attribution/deal-panel", data));
    }

    /** The page belongs to deals, so its choice of a model is read from the address here. */
    private Model chosen() {
        String asked = request.getParameter("model");
        return asked == null ? book.usualModel() : Model.sharingNamed(asked);
    }
}
