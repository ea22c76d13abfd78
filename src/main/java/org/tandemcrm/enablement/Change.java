package org.tandemcrm.enablement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.enablement.BriefingText.Part;

/** A part of a briefing that reads otherwise than before; null where it was or is absent. */
public record Change(String title, @Nullable String before, @Nullable String now) {

    /** Whether words were there before and still are, were taken out, or are new. */
    public enum Mark {
        SAME,
        GONE,
        NEW
    }

    /** Words of a part that share one fate. */
    public record Piece(Mark mark, String text) {

        @JsonIgnore
        public boolean isGone() {
            return mark == Mark.GONE;
        }

        @JsonIgnore
        public boolean isNew() {
            return mark == Mark.NEW;
        }
    }

    /** The part with its changes, word by word. */
    public List<Piece> pieces() {
        return WordDiff.between(before, now);
    }

    static List<Change> between(BriefingText before, BriefingText now) {
        Map<String, String> then = byTitle(before);
        Map<String, String> since = byTitle(now);
        List<String> titles = new ArrayList<>(since.keySet());
        then.keySet().stream().filter(title -> !since.containsKey(title)).forEach(titles::add);
        return titles.stream()
                .filter(title -> !Objects.equals(then.get(title), since.get(title)))
                .map(title -> new Change(title, then.get(title), since.get(title)))
                .toList();
    }

    private static Map<String, String> byTitle(BriefingText text) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (Part part : text.parts()) {
            parts.put(part.title(), part.text());
        }
        return parts;
    }
}
