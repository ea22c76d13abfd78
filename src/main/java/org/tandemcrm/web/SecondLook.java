package org.tandemcrm.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.tandemcrm.shared.InvalidInput.Flaw;

/** Shows a page of {@link ShowsAgain} once more, without the values that it could not take. */
@Component
class SecondLook {

    private static final Logger LOG = LoggerFactory.getLogger(SecondLook.class);

    private final ObjectProvider<RequestMappingHandlerAdapter> adapter;

    SecondLook(ObjectProvider<RequestMappingHandlerAdapter> adapter) {
        this.adapter = adapter;
    }

    /** The page; absent where it cannot be shown without them either. */
    @Nullable ModelAndView at(
            HttpServletRequest request, HttpServletResponse response, Trouble trouble) {
        if (!(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                instanceof HandlerMethod handler)) {
            return null;
        }
        ShowsAgain shows = handler.getMethodAnnotation(ShowsAgain.class);
        if (shows == null || request.getHeader("HX-Request") != null) {
            return null;
        }
        Set<String> left = Set.of(shows.value());
        List<Flaw> flaws = trouble.flaws();
        boolean all = flaws.stream().allMatch(flaw -> left.contains(flaw.field()));
        return flaws.isEmpty() || !all
                ? null
                : without(left, request, response, handler, again(left, request, trouble));
    }

    private @Nullable ModelAndView without(
            Set<String> left,
            HttpServletRequest request,
            HttpServletResponse response,
            HandlerMethod handler,
            ShownAgain again) {
        try {
            ModelAndView page =
                    adapter.getObject()
                            .handle(
                                    new Without(request, left),
                                    response,
                                    handler.createWithResolvedBean());
            if (page == null) {
                return null;
            }
            page.addObject(ShownAgain.NAME, again);
            return page;
        } catch (Exception anotherTrouble) {
            // The first trouble is the answer then: it is about what was typed.
            LOG.debug(
                    "{} does not do without {} either",
                    request.getRequestURI(),
                    left,
                    anotherTrouble);
            return null;
        }
    }

    private static ShownAgain again(Set<String> left, HttpServletRequest request, Trouble trouble) {
        Map<String, String> typed = new HashMap<>();
        for (String name : left) {
            String text = request.getParameter(name);
            typed.put(name, text == null ? "" : text);
        }
        Map<String, String> flaws = new HashMap<>();
        trouble.flaws().forEach(flaw -> flaws.putIfAbsent(flaw.field(), flaw.message()));
        return new ShownAgain(typed, flaws);
    }

    /** The same request with some values left out. */
    private static final class Without extends HttpServletRequestWrapper {

        private final Map<String, String[]> parameters;

        Without(HttpServletRequest request, Set<String> left) {
            super(request);
            parameters = new LinkedHashMap<>(request.getParameterMap());
            parameters.keySet().removeAll(left);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(parameters);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }
    }
}
