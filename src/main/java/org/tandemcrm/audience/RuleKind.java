package org.tandemcrm.audience;

import java.util.List;

/** What sort of value a rule's field has, and so how it may be compared. */
public enum RuleKind {
    CHOICE(RuleOp.IS, RuleOp.IS_NOT),
    TAG(RuleOp.IS, RuleOp.IS_NOT),
    CAMPAIGN(RuleOp.IS, RuleOp.IS_NOT),
    PRODUCT(RuleOp.IS, RuleOp.IS_NOT),
    TEXT(RuleOp.IS, RuleOp.IS_NOT, RuleOp.CONTAINS, RuleOp.CONTAINS_NOT, RuleOp.STARTS_WITH),
    WORDS(RuleOp.CONTAINS, RuleOp.CONTAINS_NOT),
    NUMBER(RuleOp.AT_LEAST, RuleOp.AT_MOST),
    DAY(
            RuleOp.WITHIN_LAST,
            RuleOp.NOT_WITHIN_LAST,
            RuleOp.WITHIN_NEXT,
            RuleOp.BEFORE,
            RuleOp.AFTER);

    private final List<RuleOp> ops;

    RuleKind(RuleOp... ops) {
        this.ops = List.of(ops);
    }

    /** The comparisons that make sense, the usual one first. */
    public List<RuleOp> ops() {
        return ops;
    }
}
