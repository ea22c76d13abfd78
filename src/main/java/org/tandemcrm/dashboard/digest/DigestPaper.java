package org.tandemcrm.dashboard.digest;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.tandemcrm.dashboard.TodayLine;
import org.tandemcrm.dashboard.TodayPart;

/** Writes a summary as plain text and as HTML; both say the same. */
final class DigestPaper {

    private static final String BODY =
            "font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;font-size:16px;"
                    + "line-height:1.5;color:#1d2733;max-width:600px;margin:0 auto;padding:16px;"
                    + "overflow-wrap:anywhere;";
    private static final String LINK = "color:#0b5cad;text-decoration:underline;";
    private static final String MUTED = "font-size:14px;color:#5a6675;";

    /** Said in the head: a reader that knows dark colours need not guess them, others skip it. */
    private static final String DARK =
            "@media (prefers-color-scheme:dark){body,div{background:#151d27!important;"
                    + "color:#e4e9ef!important}a{color:#8ab8f5!important}"
                    + ".muted{color:#a7b2bf!important}}";

    private static final String COUNTED =
            "<p class=\"muted\" style=\"margin:0 0 8px;" + MUTED + "\"><b>%s</b>: %s</p>";

    private final Digest digest;
    private final String site;

    /**
     * @param site the address of this Tandem, as in https://tandem.example.com
     */
    DigestPaper(Digest digest, String site) {
        this.digest = digest;
        this.site = site;
    }

    String text() {
        return """
        Hello %s,

        the week from %s at %s:

        %s

        %s

        What is counted:

        %s

        All figures: %s/dashboard
        You get this on Mondays because you own this Tandem. To change that: %s/digest
        """
                .formatted(
                        flat(digest.name()),
                        digest.days(),
                        flat(digest.company()),
                        digest.figures().stream()
                                .map(this::figureText)
                                .collect(Collectors.joining("\n")),
                        digest.today().isEmpty()
                                ? "Nothing is late and nothing stands still."
                                : "What needs somebody now:\n\n"
                                        + digest.today().stream()
                                                .map(this::partText)
                                                .collect(Collectors.joining("\n")),
                        counted("- %s: %s\n", DigestPaper::flat).stripTrailing(),
                        site,
                        site);
    }

    private String figureText(Digest.Line line) {
        return "%s: %s%s\n  %s%s"
                .formatted(
                        line.label(),
                        line.value(),
                        line.beside().isEmpty() ? "" : " (" + line.beside() + ")",
                        site,
                        line.href());
    }

    private String partText(TodayPart part) {
        return "%,d %s\n%s  %s%s"
                .formatted(
                        part.item().count(),
                        part.item().sentence(),
                        part.lines().stream()
                                .map(line -> "  - " + told(line) + "\n")
                                .collect(Collectors.joining()),
                        site,
                        part.item().href());
    }

    String html() {
        return """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>%s</title>
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <meta name="color-scheme" content="light dark"><style>%s</style></head>
        <body style="margin:0;background:#ffffff;"><div style="%s">
        <p style="margin:0 0 16px;">Hello %s,</p>
        <p style="margin:0 0 16px;">the week from %s at %s:</p>
        %s
        %s
        <p style="margin:24px 0 8px;"><strong>What is counted</strong></p>
        %s
        <p style="margin:24px 0 0;"><a href="%s/dashboard" style="%s">All figures</a></p>
        <p class="muted" style="margin:16px 0 0;%s">You get this on Mondays because
        you own this Tandem. <a href="%s/digest" style="%s">Change that</a></p>
        </div></body></html>
        """
                .formatted(
                        safe(digest.subject()),
                        DARK,
                        BODY,
                        safe(digest.name()),
                        digest.days(),
                        safe(digest.company()),
                        digest.figures().stream()
                                .map(this::figureHtml)
                                .collect(Collectors.joining()),
                        needsHtml(),
                        counted(COUNTED, DigestPaper::safe),
                        safe(site),
                        LINK,
                        MUTED,
                        safe(site),
                        LINK);
    }

    /** One below the other: three columns do not fit a telephone. */
    private String figureHtml(Digest.Line line) {
        return """
        <p style="margin:0 0 12px;" title="%s"><span class="muted" style="%s">%s</span><br><a
        href="%s" style="%s"><strong>%s</strong></a> <span class="muted" style="%s">%s</span></p>
        """
                .formatted(
                        safe(line.definition()),
                        MUTED,
                        safe(line.label()),
                        safe(site + line.href()),
                        LINK,
                        safe(line.value()),
                        MUTED,
                        safe(line.beside()));
    }

    private String counted(String line, UnaryOperator<String> written) {
        return digest.definitions().entrySet().stream()
                .map(
                        each ->
                                line.formatted(
                                        written.apply(each.getKey()),
                                        written.apply(each.getValue())))
                .collect(Collectors.joining());
    }

    private String needsHtml() {
        return digest.today().isEmpty()
                ? "<p style=\"margin:0;\">Nothing is late and nothing stands still.</p>"
                : "<p style=\"margin:0 0 8px;\"><strong>What needs somebody now</strong></p>"
                        + digest.today().stream().map(this::partHtml).collect(Collectors.joining());
    }

    private String partHtml(TodayPart part) {
        return "<p style=\"margin:8px 0 0;\" title=\"%s\"><a href=\"%s\" style=\"%s\">%,d %s</a></p><ul style=\"%s\">%s</ul>"
                .formatted(
                        safe(part.item().definition()),
                        safe(site + part.item().href()),
                        LINK,
                        part.item().count(),
                        safe(part.item().sentence()),
                        "margin:0;padding-left:24px;",
                        part.lines().stream()
                                .map(line -> "<li>" + safe(told(line)) + "</li>")
                                .collect(Collectors.joining()));
    }

    private static String told(TodayLine line) {
        String detail = line.detail();
        return flat(line.name() + (detail == null ? "" : ": " + detail));
    }

    /** A name may hold anything, a letter's line may not. */
    private static String flat(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(flat(text), "UTF-8");
    }
}
