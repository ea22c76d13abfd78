package org.tandemcrm.mailing.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * A text that was read once and is written for many readers: Markdown becomes HTML and plain text
 * with marks, and for each reader only the marks are filled.
 */
public final class MailPattern {

    private static final Pattern TARGET = Pattern.compile("(?i)(https?://|mailto:)[^\\s\\p{Cc}]+");
    private static final Pattern LINK = Pattern.compile("\uE002(\\d{1,4})\uE003");
    private static final Parser MARKDOWN = Parser.builder().build();

    private final Blanks blanks = new Blanks();
    private final List<String> targets = new ArrayList<>();
    private final List<String> flaws = new ArrayList<>();
    private final String subject;
    private final String preview;
    private final String html;
    private final String text;

    private MailPattern(MailText words) {
        subject = blanks.mark(words.subject());
        preview = blanks.mark(words.preview());
        Node document = MARKDOWN.parse(blanks.mark(words.body()));
        document.accept(new Reading());
        Button.press(document);
        html = MailLook.html(document);
        text = MailLook.text(document);
        flaws.addAll(blanks.flaws());
    }

    public static MailPattern of(MailText words) {
        return new MailPattern(words);
    }

    static List<String> flawsOf(String body) {
        return new MailPattern(new MailText("", "", body)).flaws;
    }

    /** The fields that it says, each once. */
    public Set<MergeField> fields() {
        return blanks.fields();
    }

    /** The subject for one reader. */
    public String subject(Map<MergeField, String> reader) {
        return blanks.fill(subject, reader, UnaryOperator.identity());
    }

    /** The addresses of the web that its links lead to, each once. */
    public List<String> targets() {
        return targets.stream().filter(target -> !target.startsWith("mailto:")).distinct().toList();
    }

    /**
     * Writes the letter.
     *
     * @param links what stands for a target, for instance a link that is the reader's own
     */
    public Written write(
            Map<MergeField, String> reader, UnaryOperator<String> links, MailFoot foot) {
        String line = subject(reader);
        String before = blanks.fill(preview, reader, UnaryOperator.identity());
        String looks =
                blanks.fill(linked(html, links, MailLook::escaped), reader, MailLook::escaped);
        String plain =
                blanks.fill(
                        linked(text, links, UnaryOperator.identity()),
                        reader,
                        UnaryOperator.identity());
        return new Written(
                line, MailLook.framed(plain, foot), MailLook.framed(line, before, looks, foot));
    }

    private String linked(
            String marked, UnaryOperator<String> links, UnaryOperator<String> written) {
        return LINK.matcher(marked)
                .replaceAll(
                        mark -> {
                            String target = targets.get(Integer.parseInt(mark.group(1)));
                            return Matcher.quoteReplacement(
                                    written.apply(
                                            target.startsWith("mailto:")
                                                    ? target
                                                    : links.apply(target)));
                        });
    }

    /** Looks at every address in the text, and puts a mark in its place. */
    private final class Reading extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            String target = link.getDestination();
            if (Blanks.isMarked(target)) {
                flaws.add("A field cannot stand in a link's address.");
            } else if (!TARGET.matcher(target).matches()) {
                flaws.add(
                        "“%s” is no whole address: begin it with https:// or mailto:."
                                .formatted(target));
            }
            targets.add(target);
            link.setDestination("\uE002" + (targets.size() - 1) + '\uE003');
            link.setTitle(null);
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            if (!image.getDestination().toLowerCase(java.util.Locale.ROOT).startsWith("https://")) {
                flaws.add("An image's address begins with https://.");
            }
            if (!(image.getFirstChild() instanceof Text)) {
                flaws.add("Say what the image shows, as in ![Our stand](https://…).");
            }
            image.setTitle(null);
        }
    }
}
