package org.tandemcrm.lead.fit.web;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactPanel;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.LeadPanel;
import org.tandemcrm.lead.fit.FitBook;
import org.tandemcrm.lead.fit.Judgement;
import org.tandemcrm.web.Panel;

/**
 * Says on the pages of leads and contacts how well the buyer fits, rule by rule; silent while there
 * are no rules.
 */
@Component
@Order(40)
class FitPanel implements LeadPanel, ContactPanel {

    private final FitBook book;

    FitPanel(FitBook book) {
        this.book = book;
    }

    @Override
    public Optional<Panel> of(LeadId lead) {
        return shown(book.of(lead));
    }

    @Override
    public Optional<Panel> of(ContactId contact) {
        return shown(book.of(contact));
    }

    private static Optional<Panel> shown(Judgement judged) {
        return judged.lines().isEmpty() ? Optional.empty() : Optional.of(panel(judged));
    }

    private static Panel panel(Judgement judged) {
        String missing =
                judged.lines().stream()
                        .map(line -> line.field().label().toLowerCase(java.util.Locale.ROOT))
                        .distinct()
                        .collect(Collectors.joining(", "));
        return new Panel("Fit", "lead/fit", Map.of("judged", judged, "missing", missing));
    }
}
