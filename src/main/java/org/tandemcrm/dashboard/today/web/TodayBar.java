package org.tandemcrm.dashboard.today.web;

import org.tandemcrm.user.SalespeopleChoice;
import org.tandemcrm.user.UserId;

/** The bar above the page of today: whose work it is about, and whose it could be. */
record TodayBar(SalespeopleChoice people) {

    static final String PATH = "/today";

    /** This page without one of the people. */
    public String without(String person) {
        return people.chosen().without(UserId.of(person)).at(PATH);
    }

    /** This page about everybody. */
    public String ofEverybody() {
        return PATH;
    }
}
