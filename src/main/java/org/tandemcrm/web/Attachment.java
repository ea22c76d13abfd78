package org.tandemcrm.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Something that browsers keep as a file and never open in our name. It is written while it is
 * sent, however long it is.
 *
 * @param type the media type
 * @param writing writes the whole of it; the stream stays open for its owner
 */
public record Attachment(String name, String type, Writing writing) {

    /** How a file is written. */
    @FunctionalInterface
    public interface Writing {

        void to(OutputStream out) throws IOException;
    }

    /** Makes it the answer. */
    public void send(HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        writing.to(response.getOutputStream());
    }
}
