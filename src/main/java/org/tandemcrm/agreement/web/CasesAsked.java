package org.tandemcrm.agreement.web;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.agreement.Promised;

/**
 * Which leads behind the numbers of an agreement somebody wants to see.
 *
 * @param promised how soon leads were answered, if absent
 * @param kept those by which the promise was kept, or was not; all if absent
 * @param page the first if absent
 */
record CasesAsked(@Nullable Promised promised, @Nullable Boolean kept, @Nullable Integer page) {

    Promised what() {
        return promised == null ? Promised.ANSWERS : promised;
    }

    int number() {
        return page == null ? 1 : page;
    }
}
