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
        STATED("as it was entered"),
        LINES("from the cost of the lines"),
        PARTLY(
                "from the cost of the lines; the company's usual margin for those without a known"
                        + " cost"),
        USUAL("the company's usual margin");

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        /** The words that a person reads. */
        public String label() {
            return label;
        }
    }

    /**
     * The same margin as SQL, of a row {@code f} of deal_facts; needs what {@link #parameters} has.
     */
    public static final String SQL =
            """
            coalesce(f.margin,
                     case when f.known_margin is null
                          then round(f.amount * :usualMargin / 100, :decimals)
                          else f.known_margin
                               + coalesce(round(f.uncosted_amount * :usualMargin / 100, :decimals), 0)
                     end)\
            """;

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
        if (stated != null) {
            return new Gain(new Money(stated, amount.currency()), Basis.STATED);
        }
        if (knownMargin == null) {
            return new Gain(firm.usualMargin(amount), Basis.USUAL);
        }
        Money known = new Money(knownMargin, amount.currency());
        if (uncosted == null) {
            return new Gain(known, Basis.LINES);
        }
        Money usual = firm.usualMargin(new Money(uncosted, amount.currency()));
        return new Gain(known.plus(usual), Basis.PARTLY);
    }
}
