package org.tandemcrm.attribution;

/** What a campaign has so far, in {@link Units}. */
final class Tally {

    final String name;
    long credit;
    long margin;
    long sourced;
    long influenced;
    long influencedMargin;
    long spend;
    int sales;
    private int lastTookPart;
    private int lastEarned;

    Tally(String name) {
        this.name = name;
    }

    void earn(long amount, long itsMargin) {
        credit = Math.addExact(credit, amount);
        margin = Math.addExact(margin, itsMargin);
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
