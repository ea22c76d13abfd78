package org.tandemcrm.audience;

import java.util.ArrayList;
import java.util.List;
import org.tandemcrm.shared.InvalidInput.Flaw;

/** Rules of which all must hold, or any one; without rules it asks for nothing. */
public record RuleGroup(Match match, List<Rule> rules) implements Rule {

    /** How many levels of groups may stand in each other. */
    public static final int DEEPEST = 3;

    static final int MOST = 60;

    /** Everybody. */
    public static final RuleGroup EVERYBODY = new RuleGroup(Match.ALL, List.of());

    /** Whether all rules of a group must hold, or one is enough. */
    public enum Match {
        ALL("all of these"),
        ANY("any of these");

        private final String label;

        Match(String label) {
            this.label = label;
        }

        /** The words that a person reads. */
        public String label() {
            return label;
        }
    }

    public RuleGroup {
        rules = List.copyOf(rules);
    }

    /** The same without groups that ask for nothing. */
    RuleGroup tidied() {
        List<Rule> kept = new ArrayList<>();
        for (Rule rule : rules) {
            Rule tidied = rule instanceof RuleGroup group ? group.tidied() : rule;
            if (!(tidied instanceof RuleGroup empty && empty.rules().isEmpty())) {
                kept.add(tidied);
            }
        }
        return new RuleGroup(match, kept);
    }

    @Override
    public List<Flaw> flaws(String path) {
        List<Flaw> flaws = new ArrayList<>();
        if (depth() > DEEPEST) {
            flaws.add(
                    new Flaw(
                            path,
                            "Groups stand in each other %d deep at most.".formatted(DEEPEST)));
        } else if (size() > MOST) {
            flaws.add(new Flaw(path, "An audience has at most %d rules.".formatted(MOST)));
        }
        for (int i = 0; i < rules.size(); i++) {
            flaws.addAll(rules.get(i).flaws("%s[%d]".formatted(below(path), i)));
        }
        return flaws;
    }

    static String below(String path) {
        return path.isEmpty() ? "rules" : path + ".rules";
    }

    private int depth() {
        return 1
                + rules.stream()
                        .mapToInt(rule -> rule instanceof RuleGroup group ? group.depth() : 0)
                        .max()
                        .orElse(0);
    }

    private int size() {
        return rules.stream()
                .mapToInt(rule -> rule instanceof RuleGroup group ? group.size() : 1)
                .sum();
    }
}
