package org.tandemcrm.dashboard.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.attribution.CampaignCredit;
import org.tandemcrm.attribution.CreditTable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.dashboard.ColdTouch;
import org.tandemcrm.dashboard.DashboardView;
import org.tandemcrm.dashboard.PipelineStep;
import org.tandemcrm.dashboard.Scope;
import org.tandemcrm.dashboard.TodayItem;
import org.tandemcrm.dashboard.WaitingLead;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;

/**
 * The figures of the page for programs, each with its definition.
 *
 * @param until the last day that is counted: today, while the period lasts
 * @param before the days to compare with, if any
 */
record DashboardJson(
        LocalDate from,
        LocalDate to,
        LocalDate until,
        @Nullable Period before,
        Scope scope,
        List<FigureJson> figures,
        List<PipelineStep> pipeline,
        List<WaitingJson> waiting,
        @Nullable CreditJson credit,
        List<ColdTouchJson> coldTouches,
        List<TodayItem> today) {

    /** A warm lead that waits. */
    record WaitingJson(
            LeadId leadId,
            String name,
            Temperature temperature,
            Instant since,
            @Nullable Instant dueAt) {

        static WaitingJson of(WaitingLead lead) {
            return new WaitingJson(
                    lead.lead(), lead.name(), lead.temperature(), lead.since(), lead.dueAt());
        }
    }

    /** Who earned what. */
    record CreditJson(String model, List<Row> items, Money unattributed, Money total) {

        /** One campaign. */
        record Row(CampaignId campaignId, String name, Money credit, @Nullable Money profit) {

            static Row of(CampaignCredit row) {
                return new Row(row.campaignId(), row.name(), row.credit(), row.profit());
            }
        }

        static @Nullable CreditJson of(@Nullable CreditTable table) {
            return table == null
                    ? null
                    : new CreditJson(
                            table.model().name(),
                            table.rows().stream().map(Row::of).toList(),
                            table.unattributed(),
                            table.total());
        }
    }

    /** A touch on a cold lead, with its reason. */
    record ColdTouchJson(LeadId leadId, Instant occurredAt, String by, @Nullable String reason) {

        static ColdTouchJson of(ColdTouch touch) {
            return new ColdTouchJson(touch.lead(), touch.at(), touch.byName(), touch.reason());
        }
    }

    static DashboardJson of(DashboardView view) {
        return new DashboardJson(
                view.focus().period().from(),
                view.focus().period().to(),
                view.focus().elapsed().to(),
                view.focus().before().orElse(null),
                view.scope(),
                view.figures().stream().map(FigureJson::of).toList(),
                view.pipeline(),
                view.waiting().stream().map(WaitingJson::of).toList(),
                CreditJson.of(view.credit()),
                view.coldTouches().stream().map(ColdTouchJson::of).toList(),
                view.today());
    }
}
