package org.tandemcrm.capture.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tandemcrm.capture.Destination;
import org.tandemcrm.capture.Hit;
import org.tandemcrm.capture.HitBook;

/** Leads whoever follows a tracked link on, to its stored target and nowhere else. */
@Controller
class HitController {

    private static final String UTM = "utm_";

    private final HitBook book;
    private final Outside outside;
    private final Clock clock;

    HitController(HitBook book, Outside outside, Clock clock) {
        this.book = book;
        this.outside = outside;
        this.clock = clock;
    }

    @GetMapping("/r/{code}")
    @Nullable String follow(
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        Optional<Destination> found = book.follow(code, hit(request));
        if (found.isEmpty()) {
            return outside.nothing("This link leads nowhere any more.", model, response);
        }
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader(HttpHeaders.LOCATION, found.get().location());
        return null;
    }

    private Hit hit(HttpServletRequest request) {
        return new Hit(
                clock.instant(),
                request.getMethod(),
                request.getHeader(HttpHeaders.USER_AGENT),
                request.getHeader(HttpHeaders.REFERER),
                purpose(request),
                utm(request));
    }

    static Map<String, String> utm(HttpServletRequest request) {
        Map<String, String> utm = new TreeMap<>();
        for (String part : new String[] {"source", "medium", "campaign", "term", "content"}) {
            String value = request.getParameter(UTM + part);
            if (value != null) {
                utm.put(part, value);
            }
        }
        return utm;
    }

    private static @Nullable String purpose(HttpServletRequest request) {
        for (String name : new String[] {"Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"}) {
            String value = request.getHeader(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
