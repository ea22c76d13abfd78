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
}
