package org.tandemcrm.transfer;

import java.util.Map;

/** Knows one sort of file and how its rows become records; beans of it are what can come in. */
interface Recipe {

    /** The name under which a chosen recipe is kept. */
    String key();

    /** What a person calls such a file. */
    String label();

    /** Files are brought in rising order, so that what a row points at is there before it. */
    int order();

    boolean recognises(Sheet sheet);

    /** Whose ids and names the rows go by. */
    default String system() {
        return isMapped() ? "list" : Salesforce.SYSTEM;
    }

    /**
     * Takes the rows over, in the present transaction.
     *
     * @param mapping for recipes with a free header: column to target
     */
    void bring(Sheet sheet, Map<String, String> mapping, Batch batch);

    /** Whether a person says which column holds what. */
    default boolean isMapped() {
        return false;
    }
}
