package org.tandemcrm.queue;

/**
 * How the hour goes.
 *
 * @param waiting leads of a queue, counted up to {@link #MOST}
 * @param runningOut those whose time runs out within the hour, or has run out
 * @param doneToday touches that the person logged today
 */
public record Tally(int waiting, int runningOut, int doneToday) {

    public static final int MOST = 1_000;

    /** As in "12 waiting · 2 running out · 7 done today". */
    public String sentence() {
        return "%s waiting · %s running out · %d done today"
                .formatted(counted(waiting), counted(runningOut), doneToday);
    }

    private static String counted(int number) {
        return number >= MOST ? "1,000+" : Integer.toString(number);
    }
}
