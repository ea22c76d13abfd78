package org.tandemcrm.transfer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.CompanyDetails;
import org.tandemcrm.contact.CompanyDirectory;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.transfer.Batch.Made;

/** Accounts of Salesforce become companies. */
@Component
class SalesforceAccounts implements Recipe {

    private final CompanyDirectory companies;

    SalesforceAccounts(CompanyDirectory companies) {
        this.companies = companies;
    }

    @Override
    public String key() {
        return "salesforce-accounts";
    }

    @Override
    public String label() {
        return "Accounts of Salesforce";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean recognises(Sheet sheet) {
        return sheet.has("Id", "Name", "BillingCity", "NumberOfEmployees");
    }

    @Override
    public void bring(Sheet sheet, Map<String, String> mapping, Batch batch) {
        List<Made<CompanyDetails>> made =
                batch.fresh(
                        Salesforce.ACCOUNT,
                        Salesforce.living(sheet),
                        Salesforce::id,
                        SalesforceAccounts::details,
                        this::change);
        List<CompanyId> ids = companies.bring(made.stream().map(Made::value).toList());
        batch.brought(Salesforce.ACCOUNT, made, ids.stream().map(CompanyId::value).toList());
    }

    private void change(UUID record, SheetRow row) {
        CompanyDetails details = details(row);
        CompanyId id = new CompanyId(record);
        companies.change(id, companies.card(id).version(), details);
    }

    private static CompanyDetails details(SheetRow row) {
        CompanyDetails details =
                new CompanyDetails(
                        row.text("Name").orElse(""),
                        domain(row.orNull("Website")),
                        row.orNull("Industry"),
                        row.amount("NumberOfEmployees").map(n -> n.intValue()).orElse(null),
                        row.orNull("Phone"),
                        Salesforce.address(row, "Billing"));
        return Salesforce.fit(details, details.flaws());
    }

    private static @Nullable String domain(@Nullable String website) {
        return website == null
                ? null
                : website.replaceFirst("^[a-z]+://", "")
                        .replaceFirst("^www\\.", "")
                        .replaceFirst("/.*$", "");
    }
}
