package org.tandemcrm.listing;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A list was asked with a field, order, value or cursor that it doesn't know (400, {@code
 * unknown-parameter}).
 */
public class UnknownParameter extends ErrorResponseException {

    private final String parameter;

    public UnknownParameter(String parameter, String sentence) {
        super(HttpStatus.BAD_REQUEST, problem(parameter, sentence), null);
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }

    private static ProblemDetail problem(String parameter, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, sentence);
        problem.setType(URI.create("/problems/unknown-parameter"));
        problem.setTitle("Unknown parameter");
        problem.setProperty("parameter", parameter);
        return problem;
    }
}
