package org.tandemcrm.user.entry.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How the API turns someone away: a problem with its reason. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper json;

    ApiRefusals(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, ApiDoor.scheme(request));
        write(
                response,
                HttpStatus.UNAUTHORIZED,
                "unauthorized",
                "Send a valid token as \"Authorization: Bearer …\"; POST /api/v1/tokens makes one.");
    }

    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            AccessDeniedException exception)
            throws IOException {
        if (lacksScope(request)) {
            write(
                    response,
                    HttpStatus.FORBIDDEN,
                    "insufficient-scope",
                    "This token lacks the scope that the request needs.");
            return;
        }
        forbid(response);
    }

    void forbid(HttpServletResponse response) throws IOException {
        write(
                response,
                HttpStatus.FORBIDDEN,
                "forbidden",
                "The roles of the person whom the token acts for do not allow this.");
    }

    void holdBack(HttpServletResponse response, Duration left) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, left.toSeconds())));
        write(
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "Too many requests. Wait as long as Retry-After says.");
    }

    private static boolean lacksScope(HttpServletRequest request) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String scope = reads ? "SCOPE_READ" : "SCOPE_WRITE";
        return caller != null
                && caller.getAuthorities().stream().noneMatch(a -> scope.equals(a.getAuthority()));
    }

    private void write(
            HttpServletResponse response, HttpStatus status, String problem, String detail)
            throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + problem);
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        body.put("detail", detail);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.writeValueAsString(body));
    }
}
