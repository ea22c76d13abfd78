package org.tandemcrm.audience.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.tandemcrm.audience.Rule;
import org.tandemcrm.audience.RuleField;
import org.tandemcrm.audience.RuleGroup;
import org.tandemcrm.audience.RuleLine;
import org.tandemcrm.audience.RuleOp;
import org.tandemcrm.audience.SaleTime;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;

/**
 * The rows of the builder of rules, in their order. Row i has the parameters ni.parent, and
 * ni.match (a group) or ni.field, ni.op and ni.values (a line, with ni.when and ni.whenValue for
 * the time of a sale); a button tells in "do" what to add or remove.
 */
final class RuleSheet {

    private static final int MOST_ROWS = 200;

    private final RuleNode root;
    private boolean broken;

    private RuleSheet(RuleNode root) {
        this.root = root;
    }

    static boolean isIn(MultiValueMap<String, String> typed) {
        return typed.containsKey("n0.match");
    }

    static RuleSheet of(RuleGroup rules) {
        RuleNode root = RuleNode.group(null, rules.match());
        rules.rules().forEach(rule -> copy(rule, root));
        return new RuleSheet(root);
    }

    /** The rows as they were typed, after what the pressed button asks for. */
    static RuleSheet of(MultiValueMap<String, String> typed) {
        RuleNode root = RuleNode.group(null, match(typed.getFirst("n0.match")));
        RuleSheet sheet = new RuleSheet(root);
        Map<Integer, RuleNode> nodes = new HashMap<>(Map.of(0, root));
        for (int i = 1; i < MOST_ROWS; i++) {
            int row = i;
            RuleNode parent = nodes.get(number(typed.getFirst("n" + i + ".parent")));
            if (parent != null && parent.isGroup()) {
                sheet.read(typed, i, parent).ifPresent(node -> nodes.put(row, node));
            }
        }
        sheet.obey(typed, nodes);
        return sheet;
    }

    /** The rows from top to bottom, a group before its own. */
    List<RuleNode> rows() {
        return below(root).toList();
    }

    /** Whether a row can't be read at all. */
    boolean isBroken() {
        return broken;
    }

    /**
     * The rules that the rows say.
     *
     * @throws InvalidInput after every row with a flaw has been told its own
     */
    RuleGroup rules() {
        RuleGroup rules = group(root, "");
        List<Flaw> flaws = new ArrayList<>(rules.flaws(""));
        flaws.forEach(this::show);
        if (broken || !flaws.isEmpty()) {
            throw new InvalidInput(
                    flaws.isEmpty() ? List.of(new Flaw("rules", "A rule can't be read.")) : flaws);
        }
        return rules;
    }

    private void show(Flaw flaw) {
        rows().stream()
                .filter(
                        row ->
                                row.isRoot()
                                        ? flaw.field().isEmpty()
                                        : flaw.field().equals(row.path())
                                                || flaw.field().startsWith(row.path() + ".")
                                                        && !row.isGroup())
                .forEach(row -> row.fail(flaw.message()));
    }

    private Optional<RuleNode> read(MultiValueMap<String, String> typed, int i, RuleNode parent) {
        String match = typed.getFirst("n" + i + ".match");
        if (match != null) {
            return Optional.of(RuleNode.group(parent, match(match)));
        }
        RuleField field = named(RuleField.values(), typed.getFirst("n" + i + ".field"));
        if (field == null) {
            parent.fail("There is no such field.");
            broken = true;
            return Optional.empty();
        }
        RuleOp op = named(RuleOp.values(), typed.getFirst("n" + i + ".op"));
        List<String> values = typed.getOrDefault("n" + i + ".values", List.of());
        RuleOp usual = field.kind().ops().get(0);
        RuleNode node =
                RuleNode.line(
                        parent, field, op == null ? usual : op, RuleNode.typed(field, values));
        if (field.asksSale()) {
            node.sold(typed.getFirst("n" + i + ".when"), typed.getFirst("n" + i + ".whenValue"));
        }
        if (op == null) {
            node.fail("There is no such comparison.");
            broken = true;
        }
        return Optional.of(node);
    }

    private void obey(MultiValueMap<String, String> typed, Map<Integer, RuleNode> nodes) {
        String[] order = Objects.toString(typed.getFirst("do"), "").split(":");
        int at = number(order.length == 2 ? order[1] : null);
        RuleNode node = nodes.get(at);
        if (node == null) {
            return;
        }
        switch (order[0]) {
            case "remove" -> node.remove();
            case "group" -> RuleNode.group(node, RuleGroup.Match.ANY).markFresh();
            case "add" -> {
                RuleField field = named(RuleField.values(), typed.getFirst("n" + at + ".add"));
                if (field != null && node.isGroup()) {
                    RuleNode.line(node, field, field.kind().ops().get(0), List.of()).markFresh();
                }
            }
            default -> {}
        }
    }

    private static void copy(Rule rule, RuleNode parent) {
        if (rule instanceof RuleGroup group) {
            RuleNode node = RuleNode.group(parent, group.match());
            group.rules().forEach(each -> copy(each, node));
        } else if (rule instanceof RuleLine line) {
            RuleNode node = RuleNode.line(parent, line.field(), line.op(), line.values());
            SaleTime when = line.when();
            if (when != null) {
                node.sold(when.op().name(), when.value());
            }
        }
    }

    private static RuleGroup group(RuleNode node, String path) {
        List<Rule> rules = new ArrayList<>();
        node.placeAt(path);
        for (RuleNode child : node.children()) {
            String place = (path.isEmpty() ? "rules" : path + ".rules") + "[" + rules.size() + "]";
            child.placeAt(place);
            RuleField field = child.field();
            rules.add(field == null ? group(child, place) : child.asLine(field));
        }
        return new RuleGroup(node.match(), rules);
    }

    private static Stream<RuleNode> below(RuleNode node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(RuleSheet::below));
    }

    private static RuleGroup.Match match(@Nullable String text) {
        return "ANY".equals(text) ? RuleGroup.Match.ANY : RuleGroup.Match.ALL;
    }

    private static <E extends Enum<E>> @Nullable E named(E[] all, @Nullable String name) {
        for (E each : all) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
    }
}
