package org.tandemcrm.shared;

import java.util.Map;

/** A rule of the house forbids what was asked; the sentence says why and what to do instead. */
public class RuleBroken extends RuntimeException {

    private final String problem;
    private final transient Map<String, Object> details;

    /**
     * @param problem the name under which programs know the rule, as in "cold-lead"
     * @param sentence what a person reads
     * @param details further facts for programs
     */
    public RuleBroken(String problem, String sentence, Map<String, Object> details) {
        super(sentence);
        this.problem = problem;
        this.details = Map.copyOf(details);
    }

    public RuleBroken(String problem, String sentence) {
        this(problem, sentence, Map.of());
    }

    public String problem() {
        return problem;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    public Map<String, Object> details() {
        return details;
    }
}
