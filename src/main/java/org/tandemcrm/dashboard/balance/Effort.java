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
}
