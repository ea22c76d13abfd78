package org.tandemcrm.user.calls.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Calls the handlers; those that a program posts to with an Idempotency-Key, once for each key. */
class KeyedHandlers extends RequestMappingHandlerAdapter {

    static final String KEY = "Idempotency-Key";

    private final ObjectProvider<KeyedCalls> calls;

    KeyedHandlers(ObjectProvider<KeyedCalls> calls) {
        this.calls = calls;
    }

    @Override
    protected @Nullable ModelAndView invokeHandlerMethod(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod method)
            throws Exception {
        String key = request.getHeader(KEY);
        if (key == null || !posts(request)) {
            return super.invokeHandlerMethod(request, response, method);
        }
        calls.getObject()
                .answer(
                        key,
                        method,
                        request,
                        response,
                        (asked, held) -> super.invokeHandlerMethod(asked, held, method));
        return null;
    }

    private static boolean posts(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getRequestURI().startsWith(request.getContextPath() + "/api/v1/");
    }
}
