package org.tandemcrm.mailing.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;

/** How a letter looks in mail programs: tables and inline style, no more than 600 pixels wide. */
final class MailLook {

    private static final String FRAME = read("/mail/frame.html");
    private static final Pattern PLACE =
            Pattern.compile("\\[(subject|preview|body|company|address|opt-out)]");

    private static final Map<String, String> STYLES =
            Map.ofEntries(
                    Map.entry("p", "margin:0 0 16px;"),
                    Map.entry("h1", heading(24)),
                    Map.entry("h2", heading(20)),
                    Map.entry("h3", heading(17)),
                    Map.entry("h4", heading(16)),
                    Map.entry("h5", heading(16)),
                    Map.entry("h6", heading(16)),
                    Map.entry("a", "color:#0b5cad;text-decoration:underline;"),
                    Map.entry("ul", "margin:0 0 16px;padding-left:24px;"),
                    Map.entry("ol", "margin:0 0 16px;padding-left:24px;"),
                    Map.entry("li", "margin:0 0 4px;"),
                    Map.entry(
                            "blockquote",
                            "margin:0 0 16px;padding-left:16px;border-left:3px solid #c3cad2;"),
                    Map.entry("hr", "border:0;border-top:1px solid #c3cad2;margin:24px 0;"),
                    Map.entry("img", "display:block;max-width:100%;height:auto;border:0;"),
                    Map.entry("pre", "margin:0 0 16px;white-space:pre-wrap;"));

    private static final HtmlRenderer HTML =
            HtmlRenderer.builder()
                    .escapeHtml(true)
                    .softbreak("<br>\n")
                    .attributeProviderFactory(context -> MailLook::dress)
                    .nodeRendererFactory(HtmlButton::new)
                    .build();

    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder()
                    .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
                    .nodeRendererFactory(TextButton::new)
                    .build();

    private MailLook() {}

    static String html(Node document) {
        return HTML.render(document);
    }

    static String text(Node document) {
        return TEXT.render(document);
    }

    static String framed(String text, MailFoot foot) {
        return """
                %s

                --
                %s
                %s
                Unsubscribe, or choose what we may send you: %s
                """
                .formatted(text.strip(), foot.company(), foot.address(), foot.optOut());
    }

    static String framed(String subject, String preview, String body, MailFoot foot) {
        Map<String, String> places =
                Map.of(
                        "subject", escaped(subject),
                        "preview", escaped(preview),
                        "body", body,
                        "company", escaped(foot.company()),
                        "address", escaped(foot.address()),
                        "opt-out", escaped(foot.optOut()));
        return PLACE.matcher(FRAME)
                .replaceAll(
                        place ->
                                Matcher.quoteReplacement(
                                        Objects.requireNonNull(places.get(place.group(1)))));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static void dress(Node node, String tag, Map<String, String> attributes) {
        String style = STYLES.get(tag);
        if (style != null) {
            attributes.put("style", style);
        }
    }

    private static String heading(int pixels) {
        return "margin:24px 0 12px;font-size:%dpx;line-height:1.3;color:#1f2933;".formatted(pixels);
    }

    private static String read(String file) {
        try (InputStream in = MailLook.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where nothing can be pressed a button is its words and its address. */
    private record TextButton(TextContentNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Button.class);
        }

        @Override
        public void render(Node button) {
            Link link = (Link) button.getFirstChild();
            for (Node each = link.getFirstChild(); each != null; each = each.getNext()) {
                context.render(each);
            }
            context.getWriter().write(": " + link.getDestination());
            context.getWriter().block();
        }
    }

    /** A button that looks like one where only tables are understood. */
    private record HtmlButton(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Button.class);
        }

        @Override
        public void render(Node button) {
            Link link = (Link) button.getFirstChild();
            var out = context.getWriter();
            out.line();
            out.tag("table", TABLE);
            out.tag("tr");
            out.tag("td", CELL);
            out.tag("a", Map.of("href", link.getDestination(), "class", "button", "style", BUTTON));
            for (Node each = link.getFirstChild(); each != null; each = each.getNext()) {
                context.render(each);
            }
            out.tag("/a");
            out.tag("/td");
            out.tag("/tr");
            out.tag("/table");
            out.line();
        }

        private static final String BUTTON =
                "display:inline-block;padding:12px 24px;color:#ffffff;font-weight:600;text-decoration:none;";
        private static final Map<String, String> CELL =
                Map.of("style", "border-radius:6px;background:#0b5cad;");
        private static final Map<String, String> TABLE =
                Map.of(
                        "role", "presentation",
                        "cellpadding", "0",
                        "cellspacing", "0",
                        "border", "0",
                        "style", "margin:8px 0 24px;");
    }
}
