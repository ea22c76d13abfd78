package org.tandemcrm.capture;

import org.springframework.web.util.HtmlUtils;

/**
 * Writes the letter that asks whether it was the owner of the mailbox who ticked, as plain text and
 * as HTML; both say the same.
 *
 * @param address the company's postal address in one line
 * @param wording what was ticked
 * @param link where the page with the button is
 */
record ConfirmationPaper(String company, String address, String form, String wording, String link) {

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>%s</title>
            <style>
            :root { color-scheme: light dark; supported-color-schemes: light dark; }
            @media (prefers-color-scheme: dark) {
              .page { background: #15181c !important; }
              .sheet { background: #1f242a !important; border-color: #39414b !important; }
              .words { color: #e7eaee !important; }
              .ticked { border-color: #566270 !important; }
              .foot, .address a { color: #a9b2bd !important; }
            }
            </style>
            </head>
            """;

    private static final String SHEET =
            """
            <body class="page" style="margin:0;padding:0;background:#f3f4f6;">
            <table class="page" role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0" style="background:#f3f4f6;"><tr><td align="center" style="padding:24px 12px;">
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;">
            <tr><td class="sheet words" style="background:#ffffff;border:1px solid #dfe3e8;border-radius:6px;padding:24px;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;overflow-wrap:anywhere;font-size:16px;line-height:1.55;color:#1f2933;">
            <p style="margin:0 0 16px;">Somebody, probably you, filled in the form “%1$s” of %2$s and ticked:</p>
            <blockquote class="ticked" style="margin:0 0 16px;padding-left:16px;border-left:3px solid #c3cad2;white-space:pre-line;">%3$s</blockquote>
            <p style="margin:0 0 16px;">If it was you, open this page and press the button there:</p>
            <table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px;"><tr><td style="border-radius:6px;background:#0b5cad;"><a href="%4$s" style="display:inline-block;padding:12px 24px;color:#ffffff;font-weight:600;text-decoration:none;">It was me</a></td></tr></table>
            <p style="margin:0;">If it was not, do nothing: you will get no mailings.</p>
            </td></tr>
            """;

    private static final String FOOT =
            """
            <tr><td class="foot" style="padding:16px 24px 8px;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;overflow-wrap:anywhere;font-size:13px;line-height:1.5;color:#5a6572;text-align:center;">
            %1$s<br>%2$s<br><span class="address" style="word-break:break-all;">The page: <a href="%3$s" style="color:#5a6572;">%3$s</a></span>
            </td></tr>
            </table>
            </td></tr></table>
            </body>
            </html>
            """;

    String subject() {
        return "Please confirm: mailings of " + company;
    }

    String text() {
        return """
        Somebody, probably you, filled in the form "%s" of %s and ticked:

        %s

        If it was you, open this address and press the button:

        %s

        If it was not, do nothing: you will get no mailings.

        --
        %s
        %s
        """
                .formatted(form, company, wording, link, company, address);
    }

    String html() {
        return HEAD.formatted(safe(subject()))
                + SHEET.formatted(safe(form), safe(company), safe(wording), safe(link))
                + FOOT.formatted(safe(company), safe(address), safe(link));
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
