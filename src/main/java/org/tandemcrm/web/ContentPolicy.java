package org.tandemcrm.web;

/**
 * What a browser may load and run for our pages: only our own files, nothing that stands inside a
 * page. {@link ContentPolicyFilter} says it on every response; a security filter chain leaves it
 * alone.
 */
public final class ContentPolicy {

    public static final String HEADER = "Content-Security-Policy";

    /** Where browsers tell what they refused. */
    public static final String REPORTS = "/csp-report";

    /** The frame's icons of selects and checks are data images in the vendor's style sheet. */
    public static final String VALUE =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; "
                    + "frame-ancestors 'none'; base-uri 'self'; manifest-src 'self'; report-uri "
                    + REPORTS;

    private ContentPolicy() {}
}
