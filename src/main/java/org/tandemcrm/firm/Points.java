package org.tandemcrm.firm;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How much each kind of evidence adds to a lead's heat. */
public record Points(Map<String, BigDecimal> byKind) {

    /** The points of a new company, in the order in which the settings show them. */
    public static final Points USUAL = usual();

    public Points {
        byKind = Collections.unmodifiableMap(new LinkedHashMap<>(byKind));
    }

    public Set<String> kinds() {
        return byKind.keySet();
    }

    /** Zero for a kind that nobody has given points. */
    public BigDecimal of(String kind) {
        return byKind.getOrDefault(kind, BigDecimal.ZERO);
    }

    private static Points usual() {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        points.put("SCANNED", BigDecimal.valueOf(5));
        points.put("CLICKED", BigDecimal.valueOf(5));
        points.put("OTHER", BigDecimal.valueOf(5));
        points.put("FORM", BigDecimal.valueOf(15));
        points.put("ATTENDED", BigDecimal.valueOf(15));
        points.put("REPLIED", BigDecimal.valueOf(20));
        points.put("CALLED", BigDecimal.valueOf(25));
        points.put("ASKED_PRICE", BigDecimal.valueOf(40));
        points.put("REFERRED", BigDecimal.valueOf(20));
        points.put("MEETING_HELD", BigDecimal.valueOf(25));
        points.put("NEED_GIVEN", BigDecimal.valueOf(10));
        points.put("NOT_NOW", BigDecimal.ZERO);
        points.put("OBJECTION", BigDecimal.ZERO);
        points.put("UNSUBSCRIBED", BigDecimal.ZERO);
        points.put("BOUNCED", BigDecimal.ZERO);
        return new Points(points);
    }
}
