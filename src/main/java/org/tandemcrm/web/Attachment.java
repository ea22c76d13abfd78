package org.tandemcrm.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Something that browsers keep as a file. It is written while it is sent, however long it is. */
public interface Attachment {

    String name();

    /** The media type. */
    String type();

    /** Writes the whole of it. The stream stays open for its owner. */
    void writeTo(OutputStream out) throws IOException;

    /** Makes it the answer. */
    default void send(HttpServletResponse response) throws IOException {
        response.setContentType(type());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        writeTo(response.getOutputStream());
    }
}
