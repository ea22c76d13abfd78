package org.tandemcrm.mailing.text;

import java.util.ArrayList;
import java.util.List;
import org.tandemcrm.shared.InvalidInput.Flaw;

/**
 * The words of a letter as a marketer writes them.
 *
 * @param preview what mail programs show beside the subject
 * @param body paragraphs, with Markdown for headings, bold, lists and links
 */
public record MailText(String subject, String preview, String body) {

    public static final MailText EMPTY = new MailText("", "", "");

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_BODY = 50_000;

    /** Every reason why it cannot go out, at its field. */
    public List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        line("subject", subject, flaws);
        line("preview", preview, flaws);
        if (subject.isBlank()) {
            flaws.add(new Flaw("subject", "Give it a subject."));
        }
        if (body.isBlank()) {
            flaws.add(new Flaw("body", "Write something."));
        } else if (body.length() > LONGEST_BODY) {
            flaws.add(new Flaw("body", "At most 50,000 characters."));
        } else {
            MailPattern.flawsOf(body).forEach(said -> flaws.add(new Flaw("body", said)));
        }
        return flaws;
    }

    private static void line(String field, String text, List<Flaw> flaws) {
        if (text.length() > LONGEST_LINE) {
            flaws.add(new Flaw(field, "At most 200 characters."));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            flaws.add(new Flaw(field, "One line, please."));
        }
        Blanks blanks = new Blanks();
        blanks.mark(text);
        blanks.flaws().forEach(said -> flaws.add(new Flaw(field, said)));
    }
}
