package org.tandemcrm.dashboard.digest;

import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.tandemcrm.dashboard.TodayLine;
import org.tandemcrm.dashboard.TodayPart;

/** Writes a summary as plain text and as HTML; both say the same. */
final class DigestPaper {

    private static final String BODY =
            "font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;font-size:16px;"
                    + "line-height:1.5;color:#1d2733;max-width:600px;margin:0 auto;padding:16px;";
    private static final String LINK = "color:#0b5cad;text-decoration:underline;";

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
        <html lang="en"><head><meta charset="utf-8"><title>%s</title></head>
        <body style="margin:0;background:#f4f6f8;"><div style="%s">
        <p style="margin:0 0 16px;">Hello %s,</p>
        <p style="margin:0 0 16px;">the week from %s at %s:</p>
        <table role="presentation" style="border-collapse:collapse;margin:0 0 24px;">%s</table>
        %s
        <p style="margin:24px 0 0;"><a href="%s/dashboard" style="%s">All figures</a></p>
        <p style="margin:16px 0 0;font-size:13px;color:#5a6675;">You get this on Mondays because
        you own this Tandem. <a href="%s/digest" style="%s">Change that</a></p>
        </div></body></html>
        """
                .formatted(
                        safe(digest.subject()),
                        BODY,
                        safe(digest.name()),
                        digest.days(),
                        safe(digest.company()),
                        digest.figures().stream()
                                .map(this::figureHtml)
                                .collect(Collectors.joining()),
                        needsHtml(),
                        safe(site),
                        LINK,
                        safe(site),
                        LINK);
    }

    private String figureHtml(Digest.Line line) {
        return """
        <tr><td style="padding:4px 16px 4px 0;">%s</td><td style="padding:4px 0;text-align:right;"><a
        href="%s" style="%s"><strong>%s</strong></a></td><td style="padding:4px 0 4px 16px;color:#5a6675;">%s</td></tr>
        """
                .formatted(
                        safe(line.label()),
                        safe(site + line.href()),
                        LINK,
                        safe(line.value()),
                        safe(line.beside()));
    }

    private String needsHtml() {
        return digest.today().isEmpty()
                ? "<p style=\"margin:0;\">Nothing is late and nothing stands still.</p>"
                : "<p style=\"margin:0 0 8px;\"><strong>What needs somebody now</strong></p>"
                        + digest.today().stream().map(this::partHtml).collect(Collectors.joining());
    }

    private String partHtml(TodayPart part) {
        return "<p style=\"margin:8px 0 0;\"><a href=\"%s\" style=\"%s\">%,d %s</a></p><ul style=\"%s\">%s</ul>"
                .formatted(
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
