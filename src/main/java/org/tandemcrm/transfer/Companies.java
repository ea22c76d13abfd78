package org.tandemcrm.transfer;

import org.springframework.stereotype.Component;
import org.tandemcrm.contact.CompanyDetails;
import org.tandemcrm.contact.CompanyDirectory;
import org.tandemcrm.contact.CompanyId;

/** Companies that a file knows by their name alone. */
@Component
class Companies {

    private final CompanyDirectory directory;

    Companies(CompanyDirectory directory) {
        this.directory = directory;
    }

    /** The company of that name; entered if nobody knows one. */
    CompanyId named(String name) {
        return switch (directory.countNamed(name)) {
            case 0 -> directory.add(CompanyDetails.named(name));
            case 1 -> directory.byName(name).orElseThrow();
            default -> throw new Unfit("Several companies are called " + name + ".");
        };
    }
}
