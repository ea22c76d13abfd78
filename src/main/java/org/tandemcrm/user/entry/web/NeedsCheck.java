package org.tandemcrm.user.entry.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Needs;
import org.tandemcrm.web.PublicPaths;

/** Asks for the right that a handler needs; one that names none is refused unless it is public. */
@Component
class NeedsCheck implements HandlerInterceptor {

    private static final RequestMatcher API =
            PathPatternRequestMatcher.withDefaults().matcher("/api/**");

    private final CurrentUser me;
    private final ApiRefusals api;
    private final List<? extends RequestMatcher> open;

    NeedsCheck(CurrentUser me, ApiRefusals api, ObjectProvider<PublicPaths> paths) {
        this.me = me;
        this.api = api;
        this.open =
                paths.stream()
                        .flatMap(some -> some.patterns().stream())
                        .map(PathPatternRequestMatcher.withDefaults()::matcher)
                        .toList();
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || request.getDispatcherType() == DispatcherType.ERROR
                || allowed(request, needs(method))) {
            return true;
        }
        if (API.matches(request)) {
            api.forbid(response);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
        return false;
    }

    private boolean allowed(HttpServletRequest request, @Nullable Needs needs) {
        if (needs != null) {
            return me.find().filter(viewer -> viewer.may(needs.value())).isPresent();
        }
        return open.stream().anyMatch(paths -> paths.matches(request));
    }

    private static @Nullable Needs needs(HandlerMethod method) {
        Needs own = method.getMethodAnnotation(Needs.class);
        return own != null
                ? own
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
    }
}
