package org.tandemcrm.attribution;

/** What a campaign has so far, in {@link Units}. */
final class Tally {

    long credit;
    long margin;
    long sourced;
    long influenced;
    long influencedMargin;
    long spend;
    int sales;
    private int lastTookPart;
    private int lastEarned;

    void earn(long amount, long itsMargin) {
        credit = Math.addExact(credit, amount);
        margin = Math.addExact(margin, itsMargin);
    }

    /** Adds what it has of other sales. */
    void add(Tally other) {
        earn(other.credit, other.margin);
        sourced = Math.addExact(sourced, other.sourced);
        influenced = Math.addExact(influenced, other.influenced);
        influencedMargin = Math.addExact(influencedMargin, other.influencedMargin);
        spend = Math.addExact(spend, other.spend);
        sales += other.sales;
    }

    /**
     * Counts a sale once, however many of its touchpoints are this campaign's.
     *
     * @param sale a number that no other sale has, above zero
     */
    void takePart(int sale, long amount, long itsMargin, boolean earned) {
        if (lastTookPart != sale) {
            lastTookPart = sale;
            influenced = Math.addExact(influenced, amount);
            influencedMargin = Math.addExact(influencedMargin, itsMargin);
        }
        if (earned && lastEarned != sale) {
            lastEarned = sale;
            sales++;
        }
    }
}
