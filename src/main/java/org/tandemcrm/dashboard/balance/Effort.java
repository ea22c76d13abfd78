package org.tandemcrm.dashboard.balance;

/**
 * What selling takes, in minutes.
 *
 * @param lead for one warm lead, from its hand-over until sales accepts it or hands it back
 * @param deal for one open deal in a week of work
 * @param customers for all that customers want of one salesperson in a week of work
 */
public record Effort(int lead, int deal, int customers) {

    /** What holds where nobody has said otherwise and too little is on record. */
    public static final Effort USUAL = new Effort(60, 30, 180);

    private static final double HOUR = 60;

    /** The hours that open deals take, in so many weeks of a deal. */
    double dealHours(double weeks) {
        return weeks * deal / HOUR;
    }

    /** The hours that customers take, in so many weeks of a salesperson. */
    double customerHours(double weeks) {
        return weeks * customers / HOUR;
    }
}
