package org.tandemcrm.lead.likelihood.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.LeadPanel;
import org.tandemcrm.lead.likelihood.LikelihoodBook;
import org.tandemcrm.web.Panel;

/** Says on a lead's page how likely it is to close, with the three strongest reasons. */
@Component
@Order(30)
class LikelihoodPanel implements LeadPanel {

    private final LikelihoodBook book;

    LikelihoodPanel(LikelihoodBook book) {
        this.book = book;
    }

    @Override
    public Optional<Panel> of(LeadId lead) {
        return book.of(lead)
                .map(
                        outlook ->
                                new Panel(
                                        "Likely to close",
                                        "lead/likelihood",
                                        Map.of("outlook", outlook)));
    }
}
