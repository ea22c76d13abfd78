package org.tandemcrm.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version that a program means to change, from its If-Match header. As an argument of a handler
 * it makes the header required (428 without it), unless it is nullable.
 *
 * @param version null where the program wrote {@code *}: whatever version there is
 */
public record IfMatch(@Nullable Long version) implements NoQuery {

    static final String HEADER = "If-Match";
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(-?\\d{1,18})\"");

    /** The version to hand to the façade, which refuses an old one. */
    public long or(long current) {
        return version == null ? current : version;
    }

    /** Refuses (412) unless this is the version that there is. */
    public void check(long current) {
        if (or(current) != current) {
            throw new Refusal(failed());
        }
    }

    static IfMatch read(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Refusal(
                    Trouble.of(
                            428,
                            "precondition-required",
                            "Send the ETag that you have read as If-Match."));
        }
        if (header.strip().equals("*")) {
            return new IfMatch(null);
        }
        Matcher etag = ETAG.matcher(header.strip());
        if (!etag.matches()) {
            throw new Refusal(failed());
        }
        return new IfMatch(Long.valueOf(etag.group(1)));
    }

    static Trouble failed() {
        return Trouble.of(
                412,
                "precondition-failed",
                "The record has changed since you read it. Read it again, then send your change.");
    }
}
