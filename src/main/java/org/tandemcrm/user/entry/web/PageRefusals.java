package org.tandemcrm.user.entry.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * How a page turns someone away: a stranger to the sign-in page, which leads back afterwards;
 * everybody else with 403.
 */
class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        String then = request.getMethod().equals("GET") ? asked(request) : "/";
        signIn(request, response, then, "then");
    }

    /** A form whose session has ended is most often its owner's, who was away for long. */
    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            AccessDeniedException exception)
            throws IOException {
        if (exception instanceof CsrfException && request.getRemoteUser() == null) {
            signIn(request, response, "/", "late");
            return;
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    private static void signIn(
            HttpServletRequest request, HttpServletResponse response, String then, String parameter)
            throws IOException {
        UriComponentsBuilder to =
                UriComponentsBuilder.fromPath(request.getContextPath() + "/sign-in");
        if (parameter.equals("late")) {
            to.queryParam("late");
        } else if (!then.equals("/")) {
            to.queryParam("then", "{then}");
        }
        String target = to.encode().buildAndExpand(then).toUriString();
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", target);
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return;
        }
        response.sendRedirect(target);
    }

    /** Of a page's part the page around it. */
    private static String asked(HttpServletRequest request) {
        String current = request.getHeader("HX-Current-URL");
        if (current != null) {
            URI page = URI.create(current);
            return page.getRawQuery() == null
                    ? page.getRawPath()
                    : page.getRawPath() + "?" + page.getRawQuery();
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        return query == null ? path : path + "?" + query;
    }
}
