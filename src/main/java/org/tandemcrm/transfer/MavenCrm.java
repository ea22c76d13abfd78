package org.tandemcrm.transfer;

import java.util.Locale;
import org.tandemcrm.shared.Folded;

/**
 * What the files of the CRM Sales Opportunities set of Maven Analytics have in common: they point
 * at each other by name, and a product is written now with and now without its blank.
 */
final class MavenCrm {

    static final String SYSTEM = "maven-crm";
    static final String ACCOUNT = "Account";
    static final String PRODUCT = "Product";
    static final String DEAL = "Opportunity";

    /** Whom the deals belong to of which the file names no account. */
    static final String NO_ACCOUNT = "Account not named";

    private MavenCrm() {}

    /** The same for names that differ in blanks, case or accents alone. */
    static String key(String name) {
        return Folded.fold(name).replace(" ", "").toLowerCase(Locale.ROOT);
    }

    static String named(SheetRow row, String header) {
        return row.text(header).orElseThrow(() -> new Unfit("The row has no " + header + "."));
    }
}
