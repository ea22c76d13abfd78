package org.tandemcrm.web;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;

/** Finds out what an exception means to the one who asked. */
@Component
class Diagnosis {

    static final String STALE =
            "Somebody changed this after you had opened it, so nothing was saved. Go back: what you"
                    + " typed is still in the form. Open the record once more to see theirs.";

    private final MessageSource messages;

    Diagnosis(MessageSource messages) {
        this.messages = messages;
    }

    Trouble of(Throwable thrown, HttpServletRequest request) {
        List<Function<Throwable, @Nullable Trouble>> doctors =
                List.of(
                        each -> house(each, request),
                        this::input,
                        Diagnosis::database,
                        Diagnosis::framework);
        return doctors.stream()
                .map(doctor -> doctor.apply(thrown))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> Trouble.of(HttpStatus.INTERNAL_SERVER_ERROR));
    }

    private static @Nullable Trouble house(Throwable thrown, HttpServletRequest request) {
        if (thrown instanceof Refusal refusal) {
            return refusal.trouble();
        }
        if (thrown instanceof NotFound) {
            return Trouble.of(HttpStatus.NOT_FOUND);
        }
        if (thrown instanceof RuleBroken rule) {
            return new Trouble(
                    HttpStatus.CONFLICT,
                    rule.problem(),
                    rule.sentence(),
                    List.of(),
                    rule.details());
        }
        if (thrown instanceof StaleEdit || thrown instanceof OptimisticLockingFailureException) {
            boolean conditional = request.getHeader("If-Match") != null;
            return conditional ? IfMatch.failed() : Trouble.of(409, "stale-edit", STALE);
        }
        return null;
    }

    private @Nullable Trouble input(Throwable thrown) {
        if (thrown instanceof InvalidInput invalid) {
            return Trouble.invalid(invalid.problem(), invalid.flaws());
        }
        if (thrown instanceof MethodArgumentNotValidException invalid) {
            return Trouble.invalid(flaws(invalid.getBindingResult()));
        }
        if (thrown instanceof BindException invalid) {
            return Trouble.invalid(flaws(invalid.getBindingResult()));
        }
        if (thrown instanceof HandlerMethodValidationException invalid) {
            return Trouble.invalid(flaws(invalid));
        }
        if (thrown instanceof HttpMessageNotReadableException unreadable) {
            return BodyTrouble.of(unreadable);
        }
        if (thrown instanceof TypeMismatchException mismatch) {
            return Trouble.of(
                    400,
                    "malformed-request",
                    "The value of \"%s\" cannot be read.".formatted(mismatch.getPropertyName()));
        }
        if (thrown instanceof InvalidPropertyException
                || thrown instanceof RequestRejectedException) {
            return Trouble.of(HttpStatus.BAD_REQUEST);
        }
        return null;
    }

    private static @Nullable Trouble database(Throwable thrown) {
        if (thrown instanceof DataIntegrityViolationException && isUnstorable(thrown)) {
            return Trouble.of(
                    422, "invalid-input", "A text holds a character that cannot be stored.");
        }
        boolean away =
                thrown instanceof DataAccessResourceFailureException
                        || thrown instanceof CannotCreateTransactionException;
        return away ? Trouble.of(HttpStatus.SERVICE_UNAVAILABLE) : null;
    }

    /** PostgreSQL can neither keep U+0000 in a text nor in JSON. */
    private static boolean isUnstorable(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused
                    && ("22021".equals(refused.getSQLState())
                            || "22P05".equals(refused.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Exceptions that carry an answer keep its status, and its words where they are ours. */
    private static @Nullable Trouble framework(Throwable thrown) {
        if (!(thrown instanceof ErrorResponse response)) {
            return null;
        }
        ProblemDetail body = response.getBody();
        HttpStatusCode status = response.getStatusCode();
        String type = String.valueOf(body.getType());
        if (!type.startsWith("/problems/")) {
            return Trouble.of(status);
        }
        Map<String, Object> details = body.getProperties();
        return new Trouble(
                status,
                type.substring("/problems/".length()),
                String.valueOf(body.getDetail()),
                List.of(),
                details == null ? Map.of() : details);
    }

    private List<Flaw> flaws(BindingResult errors) {
        return errors.getAllErrors().stream().map(error -> flaw("", error)).toList();
    }

    private List<Flaw> flaws(HandlerMethodValidationException invalid) {
        List<Flaw> flaws = new ArrayList<>();
        for (ParameterValidationResult result : invalid.getParameterValidationResults()) {
            String parameter = String.valueOf(result.getMethodParameter().getParameterName());
            result.getResolvableErrors().forEach(error -> flaws.add(flaw(parameter, error)));
        }
        return flaws;
    }

    private Flaw flaw(String parameter, MessageSourceResolvable error) {
        String field = error instanceof FieldError at ? at.getField() : parameter;
        return new Flaw(field, messages.getMessage(error, Locale.ENGLISH));
    }
}
