package org.tandemcrm.user.calls.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.WebUtils;

/** What a call asks for: its digest, and its body for as many readings as it takes. */
final class Asked {

    private static final int LONGEST_BODY = 16 << 20;

    private final HttpServletRequest request;
    private final byte @Nullable [] body;
    private final byte[] digest;

    private Asked(HttpServletRequest request, byte @Nullable [] body, byte[] digest) {
        this.request = request;
        this.body = body;
        this.digest = digest;
    }

    static Asked of(HttpServletRequest request) throws IOException, ServletException {
        Fingerprint print = new Fingerprint();
        print.add(request.getMethod()).add(request.getRequestURI()).add(request.getQueryString());
        MultipartHttpServletRequest parts =
                WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (parts != null) {
            addParts(parts, print);
            return new Asked(request, null, print.digest());
        }
        byte[] body = body(request);
        print.add(body);
        return new Asked(request, body, print.digest());
    }

    byte[] digest() {
        return digest;
    }

    /** A request to be read from its start. */
    HttpServletRequest request() {
        return body == null ? request : new BodyRequest(request, body);
    }

    /** The boundary between parts changes with each call, so the parts count and not the whole. */
    private static void addParts(MultipartHttpServletRequest parts, Fingerprint print)
            throws IOException, ServletException {
        for (Part part : parts.getParts()) {
            if (part.getSubmittedFileName() == null) {
                try (InputStream content = part.getInputStream()) {
                    print.add(part.getName()).add(content);
                }
            }
        }
        Map<String, List<MultipartFile>> files = new TreeMap<>(parts.getMultiFileMap());
        for (MultipartFile file : files.values().stream().flatMap(List::stream).toList()) {
            try (InputStream content = file.getInputStream()) {
                print.add(file.getName()).add(file.getOriginalFilename()).add(content);
            }
        }
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return body;
    }
}
