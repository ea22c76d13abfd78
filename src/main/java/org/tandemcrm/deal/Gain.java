package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.firm.FirmSettings;
import org.tandemcrm.shared.Money;

/** The margin of a deal, and where it comes from. */
public record Gain(Money margin, Basis basis) {

    /** Whence a margin is known. */
    public enum Basis {
        STATED("as it was entered", "entered"),
        LINES("from the cost of the lines", "from the lines"),
        PARTLY(
                "from the cost of the lines; the company's usual margin for those without a known"
                        + " cost",
                "partly usual"),
        USUAL("the company's usual margin", "usual margin");

        private final String label;
        private final String brief;

        Basis(String label, String brief) {
            this.label = label;
            this.brief = brief;
        }

        static Basis of(
                @Nullable BigDecimal stated,
                @Nullable BigDecimal knownMargin,
                @Nullable BigDecimal uncosted) {
            if (stated != null) {
                return STATED;
            }
            if (knownMargin == null) {
                return USUAL;
            }
            return uncosted == null ? LINES : PARTLY;
        }

        /** The words that a person reads. */
        public String label() {
            return label;
        }

        /** The same in a narrow column. */
        public String brief() {
            return brief;
        }
    }

    /** The same margin as SQL, of a row {@code f} of deal_facts. */
    public static final String SQL = sql("f");

    /**
     * The same of a row of deal_facts or deal, null where there is no amount; needs what {@link
     * #parameters} has.
     */
    static String sql(String row) {
        return """
               coalesce(%1$s.margin,
                        case when %1$s.known_margin is null
                             then round(%1$s.amount * :usualMargin / 100, :decimals)
                             else %1$s.known_margin
                                  + coalesce(round(%1$s.uncosted_amount * :usualMargin / 100, :decimals), 0)
                        end)\
               """
                .formatted(row);
    }

    /** What the SQL needs. */
    public static Map<String, Object> parameters(FirmSettings firm) {
        return Map.of(
                "usualMargin",
                firm.defaultMargin(),
                "decimals",
                Math.max(0, firm.currency().getDefaultFractionDigits()));
    }

    /**
     * What somebody stated; else what the lines bring, with the usual margin of the company for
     * those whose cost is not known; else the usual margin.
     */
    public static Gain of(
            Money amount,
            @Nullable BigDecimal stated,
            @Nullable BigDecimal knownMargin,
            @Nullable BigDecimal uncosted,
            FirmSettings firm) {
        Basis basis = Basis.of(stated, knownMargin, uncosted);
        return new Gain(margin(amount, stated, knownMargin, uncosted, firm), basis);
    }

    private static Money margin(
            Money amount,
            @Nullable BigDecimal stated,
            @Nullable BigDecimal knownMargin,
            @Nullable BigDecimal uncosted,
            FirmSettings firm) {
        if (stated != null) {
            return new Money(stated, amount.currency());
        }
        if (knownMargin == null) {
            return firm.usualMargin(amount);
        }
        Money known = new Money(knownMargin, amount.currency());
        return uncosted == null
                ? known
                : known.plus(firm.usualMargin(new Money(uncosted, amount.currency())));
    }
}
