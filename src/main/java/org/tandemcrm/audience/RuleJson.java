package org.tandemcrm.audience;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.web.PlainText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes rules as JSON. Strict: an unknown field, comparison or member is a flaw at its
 * row.
 */
public final class RuleJson {

    static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> OF_A_GROUP = Set.of("match", "rules");
    private static final Set<String> OF_A_LINE = Set.of("field", "op", "values", "when");

    private static final Set<String> OF_A_TIME = Set.of("op", "value");

    private final List<Flaw> flaws = new ArrayList<>();

    private RuleJson() {}

    /**
     * The rules that the tree of JSON holds.
     *
     * @throws InvalidInput with every flaw at its row
     */
    public static RuleGroup read(JsonNode tree) {
        RuleJson reader = new RuleJson();
        RuleGroup group = reader.group(tree, "", 1);
        if (reader.flaws.isEmpty()) {
            reader.flaws.addAll(group.flaws(""));
        }
        if (!reader.flaws.isEmpty()) {
            throw new InvalidInput(reader.flaws);
        }
        return group;
    }

    /** The rules as objects and lists that JSON is written from. */
    public static Map<String, Object> tree(RuleGroup group) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("match", group.match());
        tree.put("rules", group.rules().stream().map(RuleJson::tree).toList());
        return tree;
    }

    static String stored(RuleGroup group) {
        return JSON.writeValueAsString(Map.of("format", FORMAT, "rules", tree(group)));
    }

    static RuleGroup restored(String json) {
        JsonNode stored = JSON.readTree(json);
        if (stored.path("format").asInt() != FORMAT) {
            throw new IllegalStateException("rules of an unknown format: " + stored.path("format"));
        }
        return read(stored.get("rules"));
    }

    private static Object tree(Rule rule) {
        if (rule instanceof RuleGroup group) {
            return tree(group);
        }
        RuleLine line = (RuleLine) rule;
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("field", line.field());
        tree.put("op", line.op());
        tree.put("values", line.values());
        SaleTime when = line.when();
        if (when != null) {
            tree.put("when", Map.of("op", when.op(), "value", when.value()));
        }
        return tree;
    }

    private RuleGroup group(JsonNode tree, String path, int level) {
        if (!tree.isObject() || level > RuleGroup.DEEPEST) {
            flaw(
                    path,
                    level > RuleGroup.DEEPEST
                            ? "Groups stand in each other %d deep at most."
                                    .formatted(RuleGroup.DEEPEST)
                            : "Rules are an object with match and rules.");
            return RuleGroup.EVERYBODY;
        }
        refuseOthers(tree, OF_A_GROUP, path);
        List<Rule> rules = new ArrayList<>();
        JsonNode parts = tree.path("rules");
        if (!parts.isArray()) {
            flaw(RuleGroup.below(path), "This is a list.");
        }
        for (int i = 0; i < parts.size(); i++) {
            Rule rule = rule(parts.get(i), "%s[%d]".formatted(RuleGroup.below(path), i), level);
            if (rule != null) {
                rules.add(rule);
            }
        }
        RuleGroup.Match match =
                named(
                        RuleGroup.Match.class,
                        tree.path("match"),
                        dotted(path, "match"),
                        "ALL or ANY.");
        return new RuleGroup(match == null ? RuleGroup.Match.ALL : match, rules);
    }

    private @Nullable Rule rule(JsonNode tree, String path, int level) {
        return tree.has("rules") || tree.has("match")
                ? group(tree, path, level + 1)
                : line(tree, path);
    }

    private @Nullable RuleLine line(JsonNode tree, String path) {
        refuseOthers(tree, OF_A_LINE, path);
        RuleField field =
                named(
                        RuleField.class,
                        tree.path("field"),
                        path + ".field",
                        "There is no such field.");
        RuleOp op =
                named(RuleOp.class, tree.path("op"), path + ".op", "There is no such comparison.");
        List<String> values = new ArrayList<>();
        JsonNode given = tree.path("values");
        given.forEach(
                value -> values.add(value.isString() ? value.stringValue() : value.toString()));
        if (!given.isArray()) {
            flaw(path + ".values", "This is a list of texts.");
        }
        if (!values.stream().allMatch(PlainText::is)) {
            flaw(path + ".values", "A text holds a character that cannot be stored.");
        }
        SaleTime when = when(tree.path("when"), path + ".when");
        return field == null || op == null ? null : new RuleLine(field, op, values, when);
    }

    private @Nullable SaleTime when(JsonNode tree, String path) {
        if (tree.isMissingNode() || tree.isNull()) {
            return null;
        }
        refuseOthers(tree, OF_A_TIME, path);
        RuleOp op =
                named(RuleOp.class, tree.path("op"), path + ".op", "There is no such comparison.");
        JsonNode value = tree.path("value");
        String text = value.isString() ? value.stringValue() : value.toString();
        return op == null ? null : new SaleTime(op, text);
    }

    private <E extends Enum<E>> @Nullable E named(
            Class<E> type, JsonNode node, String path, String otherwise) {
        for (E each : EnumSet.allOf(type)) {
            if (node.isString() && each.name().equals(node.stringValue())) {
                return each;
            }
        }
        flaw(path, otherwise);
        return null;
    }

    private void refuseOthers(JsonNode tree, Set<String> known, String path) {
        tree.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> flaw(dotted(path, name), "This is not known here."));
    }

    private void flaw(String path, String sentence) {
        flaws.add(new Flaw(path.isEmpty() ? "rules" : path, sentence));
    }

    private static String dotted(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
