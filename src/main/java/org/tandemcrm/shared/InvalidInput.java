package org.tandemcrm.shared;

import java.util.List;
import java.util.stream.Collectors;

/** Input that cannot be taken, with every reason at its field. */
public class InvalidInput extends RuntimeException {

    /** One reason; the field has the name that it has in the form or body. */
    public record Flaw(String field, String message) {}

    private final transient List<Flaw> flaws;

    public InvalidInput(List<Flaw> flaws) {
        super(
                flaws.stream()
                        .map(f -> f.field() + ": " + f.message())
                        .collect(Collectors.joining("; ")));
        this.flaws = List.copyOf(flaws);
    }

    public InvalidInput(String field, String message) {
        this(List.of(new Flaw(field, message)));
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
