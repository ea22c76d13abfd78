package org.tandemcrm.web;

import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.tandemcrm.shared.InvalidInput.Flaw;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * What is wrong with a body that could not be read: its syntax (400) or one of its values (422).
 */
final class BodyTrouble {

    private BodyTrouble() {}

    static Trouble of(HttpMessageNotReadableException unreadable) {
        Throwable cause = unreadable.getCause();
        if (cause instanceof DatabindException wrong && !wrong.getPath().isEmpty()) {
            return of(wrong);
        }
        String sentence =
                cause == null ? "A JSON body is needed." : "The body is no JSON as expected here.";
        return Trouble.of(400, "malformed-body", sentence);
    }

    /** What is wrong with one value, at its field. */
    static Trouble of(DatabindException wrong) {
        return Trouble.invalid(List.of(new Flaw(path(wrong.getPath()), sentence(wrong))));
    }

    static String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference each : references) {
            if (each.getPropertyName() == null) {
                path.append('[').append(each.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(each.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String sentence(DatabindException wrong) {
        if (wrong instanceof UnrecognizedPropertyException) {
            return "This field is not known here.";
        }
        if (wrong instanceof ValueInstantiationException
                && wrong.getCause() instanceof IllegalArgumentException refused
                && refused.getMessage() != null) {
            return refused.getMessage();
        }
        Class<?> wanted = wrong instanceof MismatchedInputException m ? m.getTargetType() : null;
        return wanted == null ? "This cannot be read." : expectation(wanted);
    }

    private static String expectation(@Nullable Class<?> wanted) {
        if (wanted != null && wanted.isEnum()) {
            return Arrays.stream(wanted.getEnumConstants())
                    .map(each -> ((Enum<?>) each).name())
                    .collect(Collectors.joining(", ", "One of ", "."));
        }
        if (wanted == LocalDate.class) {
            return "A date such as 2026-11-21.";
        }
        if (wanted != null && Temporal.class.isAssignableFrom(wanted)) {
            return "A time with its offset, such as 2026-11-21T14:30:00+01:00.";
        }
        return wanted != null && Number.class.isAssignableFrom(wanted)
                ? "A number."
                : "A value of another kind.";
    }
}
