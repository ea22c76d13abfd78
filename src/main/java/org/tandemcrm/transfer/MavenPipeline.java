package org.tandemcrm.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.contact.TimelineEntry;
import org.tandemcrm.contact.TimelineKind;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.transfer.Batch.Made;

/** Opportunities that point at account, product and salesperson by name become deals. */
@Component
class MavenPipeline implements Recipe {

    private final MavenRows rows;
    private final PastDeals past;
    private final Timeline timeline;

    MavenPipeline(MavenRows rows, PastDeals past, Timeline timeline) {
        this.rows = rows;
        this.past = past;
        this.timeline = timeline;
    }

    @Override
    public String key() {
        return "maven-pipeline";
    }

    @Override
    public String label() {
        return "Opportunities with their account, product and salesperson";
    }

    @Override
    public int order() {
        return 62;
    }

    @Override
    public String system() {
        return MavenCrm.SYSTEM;
    }

    @Override
    public boolean recognises(Sheet sheet) {
        return sheet.has("opportunity_id", "sales_agent", "deal_stage", "close_value");
    }

    @Override
    public void bring(Sheet sheet, Map<String, String> mapping, Batch batch) {
        List<Made<MavenDeal>> made =
                batch.fresh(
                        MavenCrm.DEAL,
                        sheet.rows(),
                        row -> MavenCrm.named(row, "opportunity_id"),
                        rows.of(batch)::apply,
                        (record, row) -> {
                            throw new Unfit(
                                    "This deal is known and the row has changed: change it on the"
                                            + " deal's page.");
                        });
        if (batch.isRehearsal()) {
            batch.tally().created(made.size());
            return;
        }
        List<MavenDeal> deals = made.stream().map(Made::value).toList();
        List<UUID> ids = past.bring(deals).stream().map(DealId::value).toList();
        batch.brought(MavenCrm.DEAL, made, ids);
        timeline.writeAll(agents(deals, batch));
    }

    /** Whom the file names as salesperson and who is nobody here is kept in words. */
    private static List<TimelineEntry> agents(List<MavenDeal> deals, Batch batch) {
        List<TimelineEntry> notes = new ArrayList<>();
        for (MavenDeal deal : deals) {
            String agent = deal.agent();
            if (agent != null) {
                CompanyId company = Objects.requireNonNull(deal.lead().companyId());
                notes.add(
                        new TimelineEntry(
                                null,
                                company,
                                deal.since(),
                                TimelineKind.NOTE,
                                Ids.next(),
                                "Salesperson of \"%s\": %s".formatted(deal.details().name(), agent),
                                batch.said(agent).orElse(null),
                                null));
            }
        }
        return notes;
    }
}
