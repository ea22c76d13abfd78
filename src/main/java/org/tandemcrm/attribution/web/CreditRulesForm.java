package org.tandemcrm.attribution.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.attribution.CreditRules;
import org.tandemcrm.attribution.CreditRules.OwnWeights;

/** How sales are shared, as the owner types it; weights in percent. */
record CreditRulesForm(
        @Nullable Boolean wholeCompany,
        @Nullable Integer lookBackDays,
        @NotNull(message = "Write a number of days.") @Nullable Integer halfLifeDays,
        @Digits(integer = 3, fraction = 2, message = PERCENT) @Nullable BigDecimal first,
        @Digits(integer = 3, fraction = 2, message = PERCENT) @Nullable BigDecimal warming,
        @Digits(integer = 3, fraction = 2, message = PERCENT) @Nullable BigDecimal acceptance,
        @Digits(integer = 3, fraction = 2, message = PERCENT) @Nullable BigDecimal last,
        @Digits(integer = 3, fraction = 2, message = PERCENT) @Nullable BigDecimal others,
        @Nullable Long version) {

    private static final String PERCENT = "Write a percentage like 22.5.";

    static CreditRulesForm of(CreditRules rules) {
        OwnWeights own = rules.own();
        return new CreditRulesForm(
                rules.wholeCompany(),
                rules.lookBackDays(),
                rules.halfLifeDays(),
                percent(own.first()),
                percent(own.warming()),
                percent(own.acceptance()),
                percent(own.last()),
                percent(own.others()),
                rules.version());
    }

    /**
     * @param halfLife what stands in the field of that name
     */
    CreditRules rules(int halfLife) {
        return new CreditRules(
                halfLife,
                new OwnWeights(
                        hundredths(first),
                        hundredths(warming),
                        hundredths(acceptance),
                        hundredths(last),
                        hundredths(others)),
                Boolean.TRUE.equals(wholeCompany),
                lookBackDays,
                version == null ? 0 : version);
    }

    /** What each field says, for comparing with a newer edit. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("wholeCompany", String.valueOf(Boolean.TRUE.equals(wholeCompany)));
        texts.put("lookBackDays", text(lookBackDays));
        texts.put("halfLifeDays", text(halfLifeDays));
        texts.put("first", text(first));
        texts.put("warming", text(warming));
        texts.put("acceptance", text(acceptance));
        texts.put("last", text(last));
        texts.put("others", text(others));
        return texts;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static BigDecimal percent(int hundredths) {
        BigDecimal plain = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        return plain.setScale(Math.max(plain.scale(), 0), RoundingMode.UNNECESSARY);
    }

    /** An empty field is a weight of nothing. */
    private static int hundredths(@Nullable BigDecimal percent) {
        return percent == null ? 0 : percent.movePointRight(2).intValueExact();
    }
}
