package org.tandemcrm.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Turns a trouble into a page, into a piece of a page, or into a problem of the API. */
@Component
class TroubleReply {

    private static final Logger LOG = LoggerFactory.getLogger(TroubleReply.class);

    private final Reader reader;

    TroubleReply(Reader reader) {
        this.reader = reader;
    }

    Object to(
            HttpServletRequest request,
            HttpServletResponse response,
            Trouble trouble,
            @Nullable Throwable thrown) {
        return to(request, response, trouble, thrown, request.getRequestURI());
    }

    /**
     * The answer.
     *
     * @param path what was asked for, which an error dispatch no longer has in its URI
     */
    Object to(
            HttpServletRequest request,
            HttpServletResponse response,
            Trouble trouble,
            @Nullable Throwable thrown,
            String path) {
        String reference = trouble.ours() ? reference(request, thrown, path) : null;
        if (path.startsWith(request.getContextPath() + "/api/")) {
            return ResponseEntity.status(trouble.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(trouble.detail(reference));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("trouble", trouble);
        model.put("reference", reference);
        return new ModelAndView(view(request, response, trouble), model, trouble.status());
    }

    private String view(HttpServletRequest request, HttpServletResponse response, Trouble trouble) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Retarget", "#content");
            response.setHeader("HX-Reswap", "afterbegin");
            return "error/piece :: notice";
        }
        return !trouble.ours() && reader.signedIn() ? "error/inside" : "error/outside";
    }

    /** A short name for one failure, which stands on the page and beside its cause in the log. */
    private static String reference(
            HttpServletRequest request, @Nullable Throwable thrown, String path) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Failure {} at {} {}", reference, request.getMethod(), path, thrown);
        return reference;
    }
}
