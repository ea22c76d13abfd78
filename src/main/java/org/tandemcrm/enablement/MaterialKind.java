package org.tandemcrm.enablement;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of files that may be sent to customers: told by the end of the name and by the first
 * bytes, both. Pages and drawings that can hold scripts are not among them.
 */
public enum MaterialKind {
    PDF("application/pdf", "%PDF", "pdf"),
    PNG("image/png", "\u0089PNG", "png"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff", "jpg", "jpeg"),
    GIF("image/gif", "GIF8", "gif"),
    WORD(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "PK\u0003\u0004",
            "docx"),
    EXCEL(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "PK\u0003\u0004",
            "xlsx"),
    POWERPOINT(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "PK\u0003\u0004",
            "pptx"),
    TEXT_DOCUMENT("application/vnd.oasis.opendocument.text", "PK\u0003\u0004", "odt"),
    TABLE_DOCUMENT("application/vnd.oasis.opendocument.spreadsheet", "PK\u0003\u0004", "ods"),
    SLIDES("application/vnd.oasis.opendocument.presentation", "PK\u0003\u0004", "odp"),
    ZIP("application/zip", "PK\u0003\u0004", "zip"),
    PLAIN("text/plain", "", "txt"),
    CSV("text/csv", "", "csv");

    private final String mediaType;
    private final byte[] start;
    private final List<String> ends;

    MaterialKind(String mediaType, String start, String... ends) {
        this.mediaType = mediaType;
        this.start = start.getBytes(StandardCharsets.ISO_8859_1);
        this.ends = List.of(ends);
    }

    /** The kind of a file, if it is one that may be kept. */
    static Optional<MaterialKind> of(String name, byte[] content) {
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.ends.contains(end) && kind.fits(content))
                .findFirst();
    }

    private boolean fits(byte[] content) {
        if (start.length > 0) {
            return content.length >= start.length
                    && Arrays.equals(content, 0, start.length, start, 0, start.length);
        }
        for (byte each : content) {
            if (each == 0) {
                return false;
            }
        }
        return true;
    }

    public String mediaType() {
        return mediaType;
    }
}
