package org.tandemcrm.contact;

import java.util.List;

/**
 * What is known about these companies has changed, or they were entered. Told in the transaction of
 * the change, which may not have reached the database yet.
 */
public record CompaniesChanged(List<CompanyId> companies) {

    public CompaniesChanged {
        companies = List.copyOf(companies);
    }
}
