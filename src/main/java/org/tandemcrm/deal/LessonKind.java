package org.tandemcrm.deal;

/** What deals are compared by, to learn from buyers. */
public enum LessonKind {
    ROLE("Who had a part", "role"),
    PAIN("What hurt them", "pain"),
    GAIN("What they hoped for", "gain"),
    CRITERION("How they decided", "criterion"),
    COMPETITOR("Who else sold to them", "competitor");

    private final String label;
    private final String word;

    LessonKind(String label, String word) {
        this.label = label;
        this.word = word;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }

    /** One of it, in a sentence. */
    public String word() {
        return word;
    }
}
