package org.tandemcrm.transfer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tandemcrm.lead.EvidenceKind;
import org.tandemcrm.shared.Folded;

/** What other programs call what somebody did, and which evidence that is. */
final class Activity {

    /** In the order in which they are looked for; what a machine or one of us did is none. */
    private static final Map<String, EvidenceKind> WORDS = words();

    private Activity() {}

    /** Empty where they did nothing themselves, as when a mail was opened or a message sent. */
    static Optional<EvidenceKind> kind(String text) {
        String folded = Folded.fold(text);
        return WORDS.entrySet().stream()
                .filter(word -> folded.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, EvidenceKind> words() {
        Map<String, EvidenceKind> words = new LinkedHashMap<>();
        words.put("bounced", EvidenceKind.BOUNCED);
        words.put("form", EvidenceKind.FORM);
        words.put("email received", EvidenceKind.REPLIED);
        words.put("replied", EvidenceKind.REPLIED);
        words.put("phone conversation", EvidenceKind.CALLED);
        words.put("called us", EvidenceKind.CALLED);
        words.put("inbound call", EvidenceKind.CALLED);
        words.put("tradeshow", EvidenceKind.ATTENDED);
        words.put("trade show", EvidenceKind.ATTENDED);
        words.put("attended", EvidenceKind.ATTENDED);
        words.put("meeting", EvidenceKind.MEETING_HELD);
        words.put("click", EvidenceKind.CLICKED);
        words.put("chat conversation", EvidenceKind.OTHER);
        words.put("approached upfront", EvidenceKind.OTHER);
        return words;
    }
}
