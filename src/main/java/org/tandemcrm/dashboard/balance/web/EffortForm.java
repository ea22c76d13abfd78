package org.tandemcrm.dashboard.balance.web;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.dashboard.balance.EffortBook;
import org.tandemcrm.dashboard.balance.OwnEffort;
import org.tandemcrm.web.EditForm;

/** What selling takes, as an owner types it; an empty field leaves it to the records. */
record EffortForm(
        @Nullable Long version,
        @Nullable Integer lead,
        @Nullable Integer deal,
        @Nullable Integer customers)
        implements EditForm {

    static EffortForm of(EffortBook.Card card) {
        OwnEffort said = card.said();
        return new EffortForm(card.version(), said.lead(), said.deal(), said.customers());
    }

    OwnEffort effort() {
        return new OwnEffort(lead, deal, customers);
    }
}
