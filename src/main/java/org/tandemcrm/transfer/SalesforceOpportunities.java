package org.tandemcrm.transfer;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.deal.Closure;
import org.tandemcrm.deal.DealDetails;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.PastDeal;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.NewLead;
import org.tandemcrm.transfer.Batch.Made;

/** Opportunities of Salesforce become deals, each with a lead that knows the company alone. */
@Component
class SalesforceOpportunities implements Recipe {

    private final LeadDesk leads;
    private final Pipeline pipeline;
    private final Clock clock;

    SalesforceOpportunities(LeadDesk leads, Pipeline pipeline, Clock clock) {
        this.leads = leads;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    /** An opportunity before its lead is opened. */
    private record Opportunity(
            NewLead lead, Stage stage, DealDetails details, @Nullable Closure closure) {}

    @Override
    public String key() {
        return "salesforce-opportunities";
    }

    @Override
    public String label() {
        return "Opportunities of Salesforce";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean recognises(Sheet sheet) {
        return sheet.has("Id", "StageName", "Amount", "CloseDate");
    }

    @Override
    public void bring(Sheet sheet, Map<String, String> mapping, Batch batch) {
        List<Made<Opportunity>> made =
                batch.fresh(
                        Salesforce.OPPORTUNITY,
                        Salesforce.living(sheet),
                        Salesforce::id,
                        row -> opportunity(row, batch),
                        (record, row) -> {
                            throw new Unfit(
                                    "This deal is known and the row has changed: change it on the"
                                            + " deal's page.");
                        });
        List<LeadId> opened = leads.bring(made.stream().map(o -> o.value().lead()).toList());
        List<PastDeal> deals = new ArrayList<>(made.size());
        for (int i = 0; i < made.size(); i++) {
            deals.add(deal(opened.get(i), made.get(i).value()));
        }
        List<DealId> ids = pipeline.bring(deals);
        batch.brought(Salesforce.OPPORTUNITY, made, ids.stream().map(DealId::value).toList());
    }

    private static PastDeal deal(LeadId lead, Opportunity opportunity) {
        return new PastDeal(
                lead,
                opportunity.lead().openedAt(),
                opportunity.stage(),
                opportunity.details(),
                opportunity.closure());
    }

    private Opportunity opportunity(SheetRow row, Batch batch) {
        UUID company =
                Salesforce.pointed(batch, row, "AccountId", Salesforce.ACCOUNT, "the account");
        if (company == null) {
            throw new Unfit("The row names no account.");
        }
        String name = row.text("Name").orElseThrow(() -> new Unfit("The row has no Name."));
        NewLead lead =
                new NewLead(
                        null,
                        new CompanyId(company),
                        name,
                        null,
                        row.orNull("LeadSource"),
                        Salesforce.created(row, clock.instant()));
        BigDecimal amount = row.amount("Amount").orElse(null);
        LocalDate closing = row.day("CloseDate").orElse(null);
        return new Opportunity(
                lead,
                stage(row),
                new DealDetails(name, amount, null, closing, null),
                closure(row, amount, closing));
    }

    private static @Nullable Closure closure(
            SheetRow row, @Nullable BigDecimal amount, @Nullable LocalDate closing) {
        if (!row.yes("IsClosed")) {
            return null;
        }
        if (closing == null) {
            throw new Unfit("The deal is closed, but the row has no CloseDate.");
        }
        return row.yes("IsWon")
                ? new Closure.Won(amount == null ? BigDecimal.ZERO : amount, null, closing)
                : new Closure.Lost("Lost in Salesforce", null, closing, null);
    }

    private static Stage stage(SheetRow row) {
        String stage = row.text("StageName").orElse("").toLowerCase(Locale.ROOT);
        if (stage.startsWith("closed") || stage.contains("negotiation")) {
            return Stage.VERBAL_YES;
        }
        if (stage.contains("proposal") || stage.contains("quote")) {
            return Stage.PROPOSAL;
        }
        return stage.contains("discovery") || stage.contains("needs") || stage.contains("value")
                ? Stage.NEEDS_UNDERSTOOD
                : Stage.ACCEPTED;
    }
}
