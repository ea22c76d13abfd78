package org.tandemcrm.lead.assignment;

import org.tandemcrm.user.UserId;

/**
 * Somebody present who may get leads.
 *
 * @param open how many open leads they have
 * @param capacity how many they can carry
 */
record Colleague(UserId id, int open, int capacity) {

    boolean hasRoom() {
        return open < capacity;
    }

    Colleague withOneMore() {
        return new Colleague(id, open + 1, capacity);
    }
}
