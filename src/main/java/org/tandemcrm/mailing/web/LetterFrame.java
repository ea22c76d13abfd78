package org.tandemcrm.mailing.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.tandemcrm.mailing.text.Written;
import org.tandemcrm.web.ContentPolicy;

/** A letter with its looks: a page of its own that runs nothing and asks for nothing but images. */
final class LetterFrame {

    private static final String POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src https:;"
                    + " frame-ancestors 'self'";

    private LetterFrame() {}

    static ResponseEntity<String> of(Written written) {
        return ResponseEntity.ok()
                .header(ContentPolicy.HEADER, POLICY)
                .header("X-Frame-Options", "SAMEORIGIN")
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(written.html());
    }

    /** Lets the page that is answered show a letter in a frame. */
    static void allow(HttpServletResponse response) {
        response.setHeader(ContentPolicy.HEADER, ContentPolicy.VALUE + "; frame-src 'self'");
    }
}
