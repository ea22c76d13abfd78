package org.tandemcrm.web;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/** Refuses a body with fields that nobody knows, and names all of them. */
@ControllerAdvice
class UnknownFields extends RequestBodyAdviceAdapter {

    private static final String FOUND = UnknownFields.class.getName();

    @Override
    public boolean supports(
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        collect();
        return message;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        List<Flaw> found = taken();
        if (!found.isEmpty()) {
            throw new InvalidInput(found);
        }
        return body;
    }

    /** The fields that nobody knows in what is read. */
    static List<Flaw> in(Runnable reading) {
        collect();
        reading.run();
        return taken();
    }

    private static void collect() {
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(FOUND, new ArrayList<Flaw>(), RequestAttributes.SCOPE_REQUEST);
    }

    private static List<Flaw> taken() {
        List<Flaw> found = collected();
        RequestContextHolder.currentRequestAttributes()
                .removeAttribute(FOUND, RequestAttributes.SCOPE_REQUEST);
        return found == null ? List.of() : found;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable List<Flaw> collected() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? null
                : (List<Flaw>) request.getAttribute(FOUND, RequestAttributes.SCOPE_REQUEST);
    }

    /** Notes unknown fields while a body is read, and leaves every other reading alone. */
    static class Collector extends DeserializationProblemHandler {

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                ValueDeserializer<?> deserializer,
                Object beanOrClass,
                String name) {
            List<Flaw> found = collected();
            if (found == null) {
                return false;
            }
            found.add(new Flaw(place(parser, name), "This field is not known here."));
            parser.skipChildren();
            return true;
        }

        /** As in "costs[0].colour". */
        private static String place(JsonParser parser, String name) {
            String pointer = parser.streamReadContext().pathAsPointer().toString();
            String path = pointer.replaceAll("/(\\d+)(?=/|$)", "[$1]").replace('/', '.');
            return path.endsWith("." + name) ? path.substring(1) : name;
        }
    }
}
