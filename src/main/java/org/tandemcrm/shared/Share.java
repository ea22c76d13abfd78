package org.tandemcrm.shared;

/**
 * So many of so many, with the interval in which the true share lies in 95 of 100 cases: E. B.
 * Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of the
 * American Statistical Association 22 (1927), 209–212.
 */
public record Share(long part, long whole) {

    private static final double Z = 1.959963984540054;

    public Share {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException("a part is no more than its whole");
        }
    }

    public boolean isKnown() {
        return whole > 0;
    }

    /** Of both together, where nobody is in both. */
    public Share plus(Share other) {
        return new Share(part + other.part, whole + other.whole);
    }

    /** Between 0 and 1; not a number where nothing was counted. */
    public double value() {
        return (double) part / whole;
    }

    public double low() {
        return part == 0 ? 0 : Math.max(0, middle() - reach());
    }

    public double high() {
        return part == whole ? 1 : Math.min(1, middle() + reach());
    }

    private double middle() {
        return (value() + Z * Z / (2 * whole)) / (1 + Z * Z / whole);
    }

    private double reach() {
        double p = value();
        return Z
                * Math.sqrt(p * (1 - p) / whole + Z * Z / (4.0 * whole * whole))
                / (1 + Z * Z / whole);
    }
}
