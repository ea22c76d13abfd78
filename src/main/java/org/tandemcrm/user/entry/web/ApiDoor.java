package org.tandemcrm.user.entry.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets programs in by their token; where a token is made, by email and password. Not a bean: the
 * API's filter chain has it.
 */
class ApiDoor extends OncePerRequestFilter {

    private static final RequestMatcher MAKES_TOKEN =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/api/v1/tokens");
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final Callers callers;
    private final ApiRefusals refusals;

    ApiDoor(Callers callers, ApiRefusals refusals) {
        this.callers = callers;
        this.refusals = refusals;
    }

    /** What the path asks a stranger for. */
    static String scheme(HttpServletRequest request) {
        return makesToken(request) ? "Basic realm=\"Tandem\", charset=\"UTF-8\"" : "Bearer";
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Callers.Caller caller = caller(request);
        if (caller.left() != null) {
            refusals.holdBack(response, caller.left());
            return;
        }
        if (caller.who() != null) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(caller.who());
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private Callers.Caller caller(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (makesToken(request)) {
            return has(header, BASIC)
                    ? callers.byPassword(header.substring(BASIC.length()).strip(), request)
                    : Callers.Caller.STRANGER;
        }
        return has(header, BEARER)
                ? callers.byToken(header.substring(BEARER.length()).strip())
                : Callers.Caller.STRANGER;
    }

    private static boolean has(@Nullable String header, String scheme) {
        return header != null && header.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static boolean makesToken(HttpServletRequest request) {
        return MAKES_TOKEN.matches(request);
    }
}
