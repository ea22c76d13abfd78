package org.tandemcrm.lead.fit;

/** Whose fit is kept: that of people, and that of companies. */
enum Shelf {
    CONTACT("contact_fit", "contact_id", "contact"),
    COMPANY("company_fit", "company_id", "company");

    private final String fit;
    private final String id;
    private final String record;

    Shelf(String fit, String id, String record) {
        this.fit = fit;
        this.id = id;
        this.record = record;
    }

    /** The statement with the names of this shelf's tables. */
    String sql(String statement) {
        return statement.replace("{fit}", fit).replace("{id}", id).replace("{record}", record);
    }
}
