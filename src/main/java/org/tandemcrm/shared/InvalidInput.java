package org.tandemcrm.shared;

import java.util.List;
import java.util.stream.Collectors;

/** Input that cannot be taken, with every reason at its field. */
public class InvalidInput extends RuntimeException {

    /** One reason; the field has the name that it has in the form or body. */
    public record Flaw(String field, String message) {}

    private static final String USUAL = "invalid-input";

    private final String problem;
    private final transient List<Flaw> flaws;

    /**
     * @param problem the name under which programs know a refusal that has one of its own, as in
     *     "channel-reason-missing"
     */
    public InvalidInput(String problem, List<Flaw> flaws) {
        super(
                flaws.stream()
                        .map(f -> f.field() + ": " + f.message())
                        .collect(Collectors.joining("; ")));
        this.problem = problem;
        this.flaws = List.copyOf(flaws);
    }

    public InvalidInput(List<Flaw> flaws) {
        this(USUAL, flaws);
    }

    public InvalidInput(String field, String message) {
        this(List.of(new Flaw(field, message)));
    }

    public String problem() {
        return problem;
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
