package org.tandemcrm.lead.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.LeadPanel;
import org.tandemcrm.lead.TemperatureBook;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.web.Panel;

/** Shows on the page of a lead how its heat came and goes. */
@Component
@Order(0)
class HeatCurvePanel implements LeadPanel {

    private final TemperatureBook temperatures;
    private final CurrentUser me;

    HeatCurvePanel(TemperatureBook temperatures, CurrentUser me) {
        this.temperatures = temperatures;
        this.me = me;
    }

    @Override
    public Optional<Panel> of(LeadId lead) {
        return temperatures
                .curve(lead)
                .map(curve -> new CurveDrawing(curve, me.get().zone()))
                .map(
                        drawing ->
                                new Panel(
                                        "Heat over time",
                                        "lead/curve",
                                        Map.of("drawing", drawing)));
    }
}
