package org.tandemcrm.lead;

/** What a fact did to a lead's shown temperature, seen from the present. */
record Turn(Temperature before, Temperature after) {

    boolean becameWarm() {
        return before == Temperature.COLD && isWarm();
    }

    boolean becameHot() {
        return before != Temperature.HOT && after == Temperature.HOT;
    }

    boolean isWarm() {
        return after != Temperature.COLD;
    }
}
