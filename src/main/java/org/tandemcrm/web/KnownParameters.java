package org.tandemcrm.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses what stands in a query and no handler reads: a misspelt filter must not give the whole
 * list. A handler that takes all parameters as a map or as a {@link WholeQuery} judges them itself.
 */
class KnownParameters implements HandlerInterceptor {

    private static final Set<String> ANY = Set.of("*");

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query == null || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        Set<String> allowed = known.computeIfAbsent(method, KnownParameters::read);
        Set<String> asked =
                new TreeSet<>(
                        UriComponentsBuilder.newInstance()
                                .query(query)
                                .build()
                                .getQueryParams()
                                .keySet());
        asked.removeAll(allowed);
        if (allowed != ANY && !asked.isEmpty()) {
            throw new Refusal(unknown(asked.iterator().next()));
        }
        return true;
    }

    private static Trouble unknown(String parameter) {
        return new Trouble(
                HttpStatus.BAD_REQUEST,
                "unknown-parameter",
                "The parameter \"%s\" is not known here.".formatted(parameter),
                List.of(),
                Map.of("parameter", parameter));
    }

    private static Set<String> read(HandlerMethod method) {
        Set<String> names = new HashSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            Class<?> type = parameter.getParameterType();
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            boolean all = asked != null && Map.class.isAssignableFrom(type);
            if (all
                    || WholeQuery.class.isAssignableFrom(type)
                    || HttpServletRequest.class.isAssignableFrom(type)
                    || WebRequest.class.isAssignableFrom(type)) {
                return ANY;
            }
            names(parameter, asked).forEach(names::add);
        }
        return names;
    }

    private static Stream<String> names(MethodParameter parameter, @Nullable RequestParam asked) {
        if (asked != null) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            return Stream.of(
                    asked.name().isEmpty()
                            ? String.valueOf(parameter.getParameterName())
                            : asked.name());
        }
        boolean form =
                parameter.getParameterType().isRecord()
                        && !NoQuery.class.isAssignableFrom(parameter.getParameterType())
                        && !parameter.hasParameterAnnotation(RequestBody.class);
        return form
                ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                : Stream.empty();
    }
}
