package org.tandemcrm.user.entry.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tandemcrm.user.entry.FirstRun;

/** While there is no owner, every page is the setup page. Not a bean: the pages' door has it. */
class FoundingGate extends OncePerRequestFilter {

    private static final RequestMatcher STAYS_OPEN =
            new OrRequestMatcher(
                    PathPatternRequestMatcher.withDefaults().matcher("/setup"),
                    PathPatternRequestMatcher.withDefaults().matcher("/error"),
                    PathPatternRequestMatcher.withDefaults().matcher("/actuator/**"));

    private final FirstRun first;

    FoundingGate(FirstRun first) {
        this.first = first;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return STAYS_OPEN.matches(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (first.open()) {
            response.sendRedirect(request.getContextPath() + "/setup");
            return;
        }
        chain.doFilter(request, response);
    }
}
