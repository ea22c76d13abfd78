package org.tandemcrm.transfer;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.PastDeal;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;

/**
 * Enters leads with their deals, thousands of them: in portions, for what Hibernate has written it
 * would compare again with every further row.
 */
@Component
class PastDeals {

    private static final int PORTION = 50;

    private final LeadDesk leads;
    private final Pipeline pipeline;
    private final EntityManager entities;

    PastDeals(LeadDesk leads, Pipeline pipeline, EntityManager entities) {
        this.leads = leads;
        this.pipeline = pipeline;
        this.entities = entities;
    }

    /** In the order of the deals. */
    List<DealId> bring(List<MavenDeal> deals) {
        List<DealId> ids = new ArrayList<>(deals.size());
        for (int from = 0; from < deals.size(); from += PORTION) {
            List<MavenDeal> some = deals.subList(from, Math.min(from + PORTION, deals.size()));
            List<LeadId> opened = leads.bring(some.stream().map(MavenDeal::lead).toList());
            List<PastDeal> past = new ArrayList<>(some.size());
            for (int i = 0; i < some.size(); i++) {
                past.add(some.get(i).of(opened.get(i)));
            }
            ids.addAll(pipeline.bring(past));
            entities.flush();
            entities.clear();
        }
        return ids;
    }
}
