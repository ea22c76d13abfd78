package org.tandemcrm.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.tandemcrm.shared.InvalidInput.Flaw;

/**
 * What went wrong with a request: the same words for a page and for a program.
 *
 * @param problem the name under which programs know it; its URI is /problems/name
 */
record Trouble(
        HttpStatusCode status,
        String problem,
        String sentence,
        List<Flaw> flaws,
        Map<String, Object> details) {

    static Trouble of(int status, String problem, String sentence) {
        return new Trouble(HttpStatusCode.valueOf(status), problem, sentence, List.of(), Map.of());
    }

    static Trouble invalid(List<Flaw> flaws) {
        return invalid("invalid-input", flaws);
    }

    static Trouble invalid(String problem, List<Flaw> flaws) {
        return new Trouble(
                HttpStatusCode.valueOf(422),
                problem,
                flaws.size() == 1
                        ? "One field needs another value."
                        : "Some fields need other values.",
                flaws,
                Map.of());
    }

    /** What a status means where nothing more is known. */
    static Trouble of(HttpStatusCode status) {
        for (Common common : Common.values()) {
            if (common.status == status.value()) {
                return new Trouble(status, common.problem(), common.sentence, List.of(), Map.of());
            }
        }
        Common rest = status.is5xxServerError() ? Common.INTERNAL_ERROR : Common.MALFORMED_REQUEST;
        return new Trouble(status, rest.problem(), rest.sentence, List.of(), Map.of());
    }

    boolean ours() {
        return status.is5xxServerError();
    }

    /** The heading of the error's page. */
    public String heading() {
        if (problem.equals("stale-edit")) {
            return "Somebody was faster";
        }
        for (Common common : Common.values()) {
            if (common.status == status.value()) {
                return common.heading;
            }
        }
        return ours() ? Common.INTERNAL_ERROR.heading : "That does not work here";
    }

    ProblemDetail detail(@Nullable String reference) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, sentence);
        detail.setType(URI.create(Problem.typeOf(problem)));
        detail.setTitle(Problem.titleOf(problem));
        details.forEach(detail::setProperty);
        if (!flaws.isEmpty()) {
            detail.setProperty("errors", flaws);
        }
        if (reference != null) {
            detail.setProperty("reference", reference);
        }
        return detail;
    }

    private enum Common {
        MALFORMED_REQUEST(400, "That cannot be read", "The address or its values cannot be read."),
        UNAUTHORIZED(401, "Please sign in", "Sign in first."),
        FORBIDDEN(
                403,
                "Not for your role",
                "Your role does not include this. An owner can change that."),
        NOT_FOUND(
                404,
                "Nothing here",
                "There is nothing at this address, or it is not for you to see."),
        METHOD_NOT_ALLOWED(405, "That does not work here", "This address does not take that."),
        NOT_ACCEPTABLE(406, "That does not work here", "There is no answer in that format."),
        CONFLICT(409, "Not possible now", "This does not go together with what is there."),
        TOO_LARGE(413, "That is too big", "What was sent is bigger than what is taken here."),
        UNSUPPORTED_MEDIA_TYPE(
                415, "That does not work here", "What was sent has a format not taken here."),
        INVALID_INPUT(422, "Some fields need other values", "Some fields need other values."),
        TOO_MANY_REQUESTS(429, "A little slower", "That was too often. Wait a minute, then go on."),
        INTERNAL_ERROR(
                500,
                "That went wrong on our side",
                "What was saved before is safe. Please try again."),
        UNAVAILABLE(
                503,
                "Tandem is not ready",
                "The database does not answer at the moment. Try again in a minute.");

        private final int status;
        private final String heading;
        private final String sentence;

        Common(int status, String heading, String sentence) {
            this.status = status;
            this.heading = heading;
            this.sentence = sentence;
        }

        private String problem() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
