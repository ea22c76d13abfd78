package org.tandemcrm.dashboard.balance;

/**
 * What to do, in a sentence or two.
 *
 * @param side which side to strengthen
 */
public record Advice(Side side, String sentence) {

    /** Who is to be strengthened. */
    public enum Side {
        MARKETING,
        SALES,
        NEITHER,
        /** There is too little to tell. */
        UNKNOWN
    }

    /** The first words of the sentence, which say what is the matter. */
    public String verdict() {
        return sentence.substring(0, endOfVerdict());
    }

    /** The rest of it: why, and what to do. */
    public String reasons() {
        return sentence.substring(endOfVerdict());
    }

    private int endOfVerdict() {
        int colon = sentence.indexOf(':');
        return (colon < 0 ? sentence.indexOf('.') : colon) + 1;
    }
}
