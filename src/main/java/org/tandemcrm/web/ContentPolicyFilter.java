package org.tandemcrm.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says the content policy on every response and takes the browsers' reports. It stands before
 * everything else, so that refusals and errors carry the policy too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ContentPolicyFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ContentPolicyFilter.class);
    private static final int LONGEST_REPORT = 2_000;
    private static final long QUIET_MILLIS = 1_000;

    private final Clock clock;
    private final AtomicLong lastReport = new AtomicLong();

    ContentPolicyFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(ContentPolicy.HEADER, ContentPolicy.VALUE);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals(ContentPolicy.REPORTS)) {
            take(request);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Strangers may post here, so a report is cut, cleaned, and one per second is written. */
    private void take(HttpServletRequest request) throws IOException {
        if (!request.getMethod().equals("POST")) {
            return;
        }
        byte[] start = request.getInputStream().readNBytes(LONGEST_REPORT);
        long now = clock.instant().toEpochMilli();
        long last = lastReport.get();
        if (now - last >= QUIET_MILLIS && lastReport.compareAndSet(last, now)) {
            String text = new String(start, StandardCharsets.UTF_8);
            LOG.warn("A browser refused content: {}", text.replaceAll("\\p{Cntrl}", " "));
        }
    }
}
