package org.tandemcrm.user.calls.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.tandemcrm.user.calls.Answer;

/** Holds an answer back until its work is committed; one that is dropped leaves no trace. */
class HeldResponse extends ContentCachingResponseWrapper {

    private final HttpHeaders own = new HttpHeaders();
    private int status = SC_OK;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    Answer answer(boolean secret) {
        Map<String, String> headers = new LinkedHashMap<>();
        own.forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return new Answer(status, headers, secret ? null : getContentAsByteArray());
    }

    void release() throws IOException {
        super.setStatus(status);
        own.forEach((name, values) -> values.forEach(value -> super.addHeader(name, value)));
        copyBodyToResponse();
    }

    @Override
    public void setStatus(int status) {
        this.status = status;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        own.set(name, value);
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
        own.add(name, value);
    }

    @Override
    public boolean containsHeader(String name) {
        return own.containsHeader(name) || super.containsHeader(name);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return own.containsHeader(name) ? own.getFirst(name) : super.getHeader(name);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        List<String> held = own.get(name);
        return held == null ? super.getHeaders(name) : held;
    }

    @Override
    public Collection<String> getHeaderNames() {
        Set<String> names = new LinkedHashSet<>(super.getHeaderNames());
        names.addAll(own.headerNames());
        return names;
    }
}
