package org.tandemcrm.user;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/** Knows what the present thread works for: a request or a job, and the run it belongs to. */
@Component
class Cause {

    private static final String JOB = "job";

    private final ThreadLocal<@Nullable RunId> run = new ThreadLocal<>();

    void during(RunId id, Runnable work) {
        RunId outer = run.get();
        run.set(id);
        try {
            work.run();
        } finally {
            if (outer == null) {
                run.remove();
            } else {
                run.set(outer);
            }
        }
    }

    @Nullable RunId run() {
        return run.get();
    }

    /** The method and the pattern of the request, never its values; "job" outside of any. */
    String text() {
        if (!(RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes attributes)) {
            return JOB;
        }
        HttpServletRequest request = attributes.getRequest();
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? JOB : request.getMethod() + " " + pattern;
    }
}
