package org.tandemcrm.contact;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.InvalidInput.Flaw;

/** What is done to a text before it is kept. */
final class Texts {

    private Texts() {}

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Each text once, without blanks around it, in the order given. */
    static List<String> lines(Collection<String> texts) {
        return texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    static Optional<Flaw> tooLong(String field, @Nullable String text, int longest) {
        return text == null || text.length() <= longest
                ? Optional.empty()
                : Optional.of(new Flaw(field, "At most " + longest + " characters."));
    }
}
