package org.tandemcrm.lead.fit;

import java.util.EnumSet;
import java.util.Set;

/** What of a buyer a rule looks at. */
public enum FitField {
    COMPANY_SIZE("Company size", EnumSet.of(FitMatch.BETWEEN)),
    INDUSTRY("Industry", EnumSet.of(FitMatch.ONE_OF, FitMatch.CONTAINS)),
    TITLE("Job title", EnumSet.of(FitMatch.ONE_OF, FitMatch.CONTAINS)),
    COUNTRY("Country", EnumSet.of(FitMatch.ONE_OF, FitMatch.CONTAINS)),
    REGION("State or region", EnumSet.of(FitMatch.ONE_OF, FitMatch.CONTAINS)),
    CITY("City", EnumSet.of(FitMatch.ONE_OF, FitMatch.CONTAINS)),
    POSTCODE("Postal code", EnumSet.allOf(FitMatch.class));

    private final String label;
    private final Set<FitMatch> matches;

    FitField(String label, Set<FitMatch> matches) {
        this.label = label;
        this.matches = matches;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }

    /** Whether the field can be compared so. */
    public boolean allows(FitMatch match) {
        return matches.contains(match);
    }
}
