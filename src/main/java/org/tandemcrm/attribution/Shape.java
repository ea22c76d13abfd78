package org.tandemcrm.attribution;

/**
 * A journey as the rules see it, place by place: which campaign was answered and when, and where
 * something turned. Primitive, because a report looks at hundreds of thousands of them.
 */
final class Shape {

    /** A milestone that the journey does not have. */
    static final int NOWHERE = -1;

    private final int[] campaigns;
    private final int[] daysBack;
    private final int warming;
    private final int acceptance;

    /**
     * @param campaigns a number from 0 for each distinct campaign, in the journey's order
     * @param daysBack calendar days from each touchpoint to the last one
     * @param warming the place of the response that made the lead warm, or {@link #NOWHERE}
     * @param acceptance the place of the last response before sales took over, or {@link #NOWHERE}
     */
    Shape(int[] campaigns, int[] daysBack, int warming, int acceptance) {
        this.campaigns = campaigns;
        this.daysBack = daysBack;
        this.warming = warming;
        this.acceptance = acceptance;
    }

    int size() {
        return campaigns.length;
    }

    int campaign(int place) {
        return campaigns[place];
    }

    int daysBack(int place) {
        return daysBack[place];
    }

    /** Where the milestone stands, or {@link #NOWHERE}. */
    int place(Milestone milestone) {
        return switch (milestone) {
            case FIRST -> 0;
            case WARMING -> warming;
            case ACCEPTANCE -> acceptance;
            case LAST -> size() - 1;
        };
    }
}
