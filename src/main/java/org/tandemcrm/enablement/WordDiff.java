package org.tandemcrm.enablement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two texts, word by word: the longest common subsequence of words (Hunt and
 * McIlroy, Computing Science Technical Report 41, Bell Laboratories 1976). Beyond a size nobody
 * reads the middle is given as replaced.
 */
final class WordDiff {

    /** A word or a sign takes the blanks behind it along, for they tell nothing alone. */
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}]+\\s*|[^\\s\\p{L}\\p{N}]\\s*|\\s+");

    private static final int MOST_CELLS = 4_000_000;

    private final List<Change.Piece> pieces = new ArrayList<>();

    private WordDiff() {}

    static List<Change.Piece> between(@Nullable String before, @Nullable String now) {
        List<String> old = words(before);
        List<String> fresh = words(now);
        int head = commonHead(old, fresh);
        int tail = commonTail(old, fresh, head);
        WordDiff diff = new WordDiff();
        diff.add(Change.Mark.SAME, fresh.subList(0, head));
        diff.middle(old.subList(head, old.size() - tail), fresh.subList(head, fresh.size() - tail));
        diff.add(Change.Mark.SAME, fresh.subList(fresh.size() - tail, fresh.size()));
        return List.copyOf(diff.pieces);
    }

    /** A word at the end of a sentence is the one that stood within it: blanks don't count. */
    private static boolean same(String old, String fresh) {
        return old.strip().equals(fresh.strip());
    }

    private static List<String> words(@Nullable String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text == null ? "" : text);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    private static int commonHead(List<String> old, List<String> fresh) {
        int n = 0;
        while (n < old.size() && n < fresh.size() && same(old.get(n), fresh.get(n))) {
            n++;
        }
        return n;
    }

    private static int commonTail(List<String> old, List<String> fresh, int head) {
        int n = 0;
        while (n < old.size() - head
                && n < fresh.size() - head
                && same(old.get(old.size() - 1 - n), fresh.get(fresh.size() - 1 - n))) {
            n++;
        }
        return n;
    }

    private void middle(List<String> old, List<String> fresh) {
        if ((long) old.size() * fresh.size() > MOST_CELLS) {
            add(Change.Mark.GONE, old);
            add(Change.Mark.NEW, fresh);
            return;
        }
        int[][] common = lengths(old, fresh);
        int i = 0;
        int j = 0;
        while (i < old.size() && j < fresh.size()) {
            if (same(old.get(i), fresh.get(j))) {
                add(Change.Mark.SAME, fresh.subList(j, j + 1));
                i++;
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                add(Change.Mark.GONE, old.subList(i, ++i));
            } else {
                add(Change.Mark.NEW, fresh.subList(j, ++j));
            }
        }
        add(Change.Mark.GONE, old.subList(i, old.size()));
        add(Change.Mark.NEW, fresh.subList(j, fresh.size()));
    }

    /** How many words the rest of both texts, from each pair of places on, has in common. */
    private static int[][] lengths(List<String> old, List<String> fresh) {
        int[][] common = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                common[i][j] =
                        same(old.get(i), fresh.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void add(Change.Mark mark, List<String> words) {
        String text = String.join("", words);
        if (text.isEmpty()) {
            return;
        }
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).mark() == mark) {
            pieces.set(last, new Change.Piece(mark, pieces.get(last).text() + text));
        } else {
            pieces.add(new Change.Piece(mark, text));
        }
    }
}
