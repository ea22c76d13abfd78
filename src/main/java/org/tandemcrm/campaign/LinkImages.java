package org.tandemcrm.campaign;

/** Draws addresses as codes that a telephone reads; implemented above, used by whatever prints. */
public interface LinkImages {

    /** The code of a whole address as a PNG of at least so many pixels a side. */
    byte[] png(String address, int atLeast);
}
