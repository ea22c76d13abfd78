package org.tandemcrm.audience.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.audience.RuleField;
import org.tandemcrm.audience.RuleGroup;
import org.tandemcrm.audience.RuleKind;
import org.tandemcrm.audience.RuleLine;
import org.tandemcrm.audience.RuleOp;
import org.tandemcrm.audience.SaleTime;

/** One row of the builder of rules: a group, or a line as somebody typed it. */
final class RuleNode {

    private static final String BETWEEN_VALUES = ";";

    private final @Nullable RuleNode parent;
    private final List<RuleNode> children = new ArrayList<>();
    private final @Nullable RuleField field;
    private RuleGroup.Match match = RuleGroup.Match.ALL;
    private RuleOp op = RuleOp.IS;
    private List<String> values = List.of();
    private String when = "";
    private String whenValue = "";
    private @Nullable String error;
    private String path = "";
    private boolean fresh;

    private RuleNode(@Nullable RuleNode parent, @Nullable RuleField field) {
        this.parent = parent;
        this.field = field;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    static RuleNode group(@Nullable RuleNode parent, RuleGroup.Match match) {
        RuleNode node = new RuleNode(parent, null);
        node.match = match;
        return node;
    }

    static RuleNode line(RuleNode parent, RuleField field, RuleOp op, List<String> values) {
        RuleNode node = new RuleNode(parent, field);
        node.op = op;
        node.values = values;
        return node;
    }

    /** Several texts are typed into one field. */
    static List<String> typed(RuleField field, List<String> values) {
        return switch (field.kind()) {
            case TAG, TEXT, WORDS ->
                    Arrays.stream(String.join(BETWEEN_VALUES, values).split(BETWEEN_VALUES))
                            .map(String::strip)
                            .toList();
            default -> values;
        };
    }

    void remove() {
        if (parent != null) {
            parent.children.remove(this);
        }
    }

    void fail(String sentence) {
        error = sentence;
    }

    /** Nobody has said yet which: that is no mistake before somebody saves. */
    void forgiveEmptiness() {
        if (field != null && values.stream().allMatch(String::isBlank)) {
            error = null;
        }
    }

    /** It was just asked for: whoever did goes on here. */
    void markFresh() {
        fresh = true;
    }

    void placeAt(String place) {
        path = place;
    }

    /** When the sale was; an unknown comparison means at any time. */
    void sold(@Nullable String op, @Nullable String value) {
        when =
                SaleTime.OPS.stream().anyMatch(each -> each.name().equals(op))
                        ? String.valueOf(op)
                        : "";
        whenValue = when.isEmpty() || value == null ? "" : value;
    }

    RuleLine asLine(RuleField known) {
        return new RuleLine(
                known,
                op,
                values,
                when.isEmpty() ? null : new SaleTime(RuleOp.valueOf(when), whenValue));
    }

    public String when() {
        return when;
    }

    public String whenValue() {
        return whenValue;
    }

    public String path() {
        return path;
    }

    public boolean isFresh() {
        return fresh;
    }

    public List<RuleNode> children() {
        return children;
    }

    public boolean isGroup() {
        return field == null;
    }

    public boolean isRoot() {
        return parent == null;
    }

    public int level() {
        return parent == null ? 0 : parent.level() + 1;
    }

    public @Nullable RuleNode parent() {
        return parent;
    }

    public RuleGroup.Match match() {
        return match;
    }

    public @Nullable RuleField field() {
        return field;
    }

    public RuleOp op() {
        return op;
    }

    public List<String> values() {
        return values;
    }

    public String text() {
        return String.join(BETWEEN_VALUES + " ", values);
    }

    public @Nullable String error() {
        return error;
    }

    /** Which sort of input the row shows; the comparison decides between a day and a number. */
    public String input() {
        if (field == null) {
            return "GROUP";
        }
        return field.kind() == RuleKind.DAY && op.countsDays() ? "DAYS" : field.kind().name();
    }
}
