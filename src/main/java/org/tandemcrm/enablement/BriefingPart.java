package org.tandemcrm.enablement;

import java.util.Locale;

/** What a briefing says, part by part, in the order in which it is read. */
public enum BriefingPart {
    /** What a customer gains, and why from us. */
    VALUE_PROPOSITION("Value proposition", "valueProposition"),
    /** What to say, and in which order. */
    TALK_TRACK("Talk track", "talkTrack"),
    /** How to follow up, whatever the channel. */
    FOLLOW_UP_RULE("Follow-up rule", "followUpRule"),
    /** What customers ask, and the answers. */
    QUESTIONS("Questions and answers", "questions"),
    /** What is said of the prices in force. */
    PRICES("Prices in force", "prices"),
    /** The prices of the campaign's list, a line each; the list says them. */
    PRICE_LIST("Price list", "priceList"),
    /** Where others leave gaps. */
    RIVALS("Rivals' gaps", "rivals"),
    /** What "professional" looks like in this campaign. */
    PROFESSIONAL("What professional means here", "professional"),
    /** What one must know to be taken for knowledgeable in it. */
    KNOWLEDGEABLE("What knowledgeable means here", "knowledgeable"),
    /** The names of the files to send, a line each; the shelf of material says them. */
    ATTACHED("Material to send", "attached");

    private final String title;
    private final String field;

    BriefingPart(String title, String field) {
        this.title = title;
        this.field = field;
    }

    /** What stands above it. */
    public String title() {
        return title;
    }

    /** What forms and programs call it. */
    String field() {
        return field;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
