package org.tandemcrm.mailing.inbox;

import java.util.Locale;
import java.util.Set;
import org.springframework.web.util.HtmlUtils;

/** Reads the words out of HTML; nothing of the markup is kept. */
final class Markup {

    private static final Set<String> UNSEEN =
            Set.of("script", "style", "head", "title", "template");
    private static final Set<String> BREAKS =
            Set.of("br", "p", "div", "li", "tr", "h1", "h2", "h3", "table", "ul", "ol", "hr");

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private int quotes;
    private int at;

    private Markup(String html) {
        this.html = html;
    }

    /** The text, with what is quoted behind {@code > } as in plain mails. */
    static String text(String html) {
        return new Markup(html).read();
    }

    private String read() {
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            if (open < 0) {
                words(html.length());
                break;
            }
            words(open);
            at = html.startsWith("<!--", open) ? after("-->", open) : tag(open);
        }
        return text.toString();
    }

    private int tag(int open) {
        int end = after(">", open);
        String inside = html.substring(open + 1, Math.max(open + 1, end - 1));
        boolean closing = inside.startsWith("/");
        String name = name(closing ? inside.substring(1) : inside);
        if (UNSEEN.contains(name) && !closing) {
            int close = find("</" + name, end);
            return close < 0 ? html.length() : after(">", close);
        }
        if (name.equals("blockquote")) {
            quotes = Math.max(0, quotes + (closing ? -1 : 1));
            newLine();
        } else if (BREAKS.contains(name)) {
            newLine();
        }
        return end;
    }

    private void words(int end) {
        String raw = html.substring(at, end).replaceAll("\\s+", " ");
        at = end;
        boolean lineStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        String words = HtmlUtils.htmlUnescape(lineStart ? raw.stripLeading() : raw);
        if (!words.isEmpty()) {
            text.append(lineStart && quotes > 0 ? "> " : "").append(words);
        }
    }

    private void newLine() {
        text.append('\n');
    }

    private int after(String mark, int from) {
        int found = html.indexOf(mark, from);
        return found < 0 ? html.length() : found + mark.length();
    }

    private int find(String mark, int from) {
        for (int i = from; i <= html.length() - mark.length(); i++) {
            if (html.regionMatches(true, i, mark, 0, mark.length())) {
                return i;
            }
        }
        return -1;
    }

    private static String name(String inside) {
        int end = 0;
        while (end < inside.length() && Character.isLetterOrDigit(inside.charAt(end))) {
            end++;
        }
        return inside.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
