package org.tandemcrm.dashboard.team;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.CampaignCredit;
import org.tandemcrm.attribution.CampaignSpan;
import org.tandemcrm.attribution.CreditTable;
import org.tandemcrm.attribution.SpanBook;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.shared.Folded;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Share;

/** Puts what campaigns brought beside what they earned and cost. */
@Component
class CampaignLines {

    private final SpanBook spans;

    CampaignLines(SpanBook spans) {
        this.spans = spans;
    }

    /**
     * By name, so that few sales rank nothing; a campaign that did nothing is absent. Answers and
     * warm leads have no product: of one they are not counted.
     */
    List<CampaignLine> of(CreditTable credit, Focus focus) {
        Map<CampaignId, CampaignSpan> brought = new HashMap<>();
        List<CampaignSpan> all =
                focus.product() == null ? spans.in(focus.elapsed(), focus.whose()) : List.of();
        all.forEach(span -> brought.put(span.campaignId(), span));
        List<CampaignLine> lines = new ArrayList<>();
        for (CampaignCredit row : credit.rows()) {
            CampaignSpan span = brought.remove(row.campaignId());
            lines.add(
                    new CampaignLine(
                            row.campaignId(),
                            row.name(),
                            span == null ? 0 : span.responses(),
                            span == null ? new Share(0, 0) : span.won(),
                            row));
        }
        brought.values().forEach(span -> lines.add(unpaid(span, credit)));
        lines.sort(Comparator.comparing(line -> Folded.sortName(line.name())));
        return lines;
    }

    /** It neither earned nor cost anything in these days. */
    private static CampaignLine unpaid(CampaignSpan span, CreditTable credit) {
        Money none = Money.zero(credit.total().currency());
        Money cost = credit.spend() == null ? null : none;
        return new CampaignLine(
                span.campaignId(),
                span.name(),
                span.responses(),
                span.won(),
                new CampaignCredit(
                        span.campaignId(), span.name(), 0, none, none, none, cost, cost));
    }
}
