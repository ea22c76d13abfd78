package org.tandemcrm.enablement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemcrm.enablement.Change.Mark;
import org.tandemcrm.enablement.Change.Piece;

class WordDiffTests {

    @Test
    void marksOnlyTheWordsThatChanged() {
        assertThat(WordDiff.between("We call within a day.", "We write within an hour."))
                .containsExactly(
                        new Piece(Mark.SAME, "We "),
                        new Piece(Mark.GONE, "call "),
                        new Piece(Mark.NEW, "write "),
                        new Piece(Mark.SAME, "within "),
                        new Piece(Mark.GONE, "a day"),
                        new Piece(Mark.NEW, "an hour"),
                        new Piece(Mark.SAME, "."));
    }

    @Test
    void aWordThatNoLongerEndsItsSentenceIsTheSame() {
        assertThat(WordDiff.between("Promise the day. Call.", "Promise the day and hour. Call."))
                .containsExactly(
                        new Piece(Mark.SAME, "Promise the day "),
                        new Piece(Mark.NEW, "and hour"),
                        new Piece(Mark.SAME, ". Call."));
    }

    @Test
    void whatWasNotThereIsNewAndWhatIsGoneIsGone() {
        assertThat(WordDiff.between(null, "New.")).containsExactly(new Piece(Mark.NEW, "New."));
        assertThat(WordDiff.between("Old.", null)).containsExactly(new Piece(Mark.GONE, "Old."));
        assertThat(WordDiff.between("Same.", "Same."))
                .containsExactly(new Piece(Mark.SAME, "Same."));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void thePiecesGiveBothTextsBack(long seed) {
        Random random = new Random(seed);
        String before = text(random);
        String now = text(random);

        assertThat(joined(before, now, Mark.NEW))
                .as("seed %d", seed)
                .isEqualToIgnoringWhitespace(before);
        assertThat(joined(before, now, Mark.GONE)).as("seed %d", seed).isEqualTo(now);
    }

    @Test
    void aTextThatNobodyReadsIsGivenAsReplacedInItsMiddle() {
        String before = "Begin " + "old ".repeat(3_000) + "end";
        String now = "Begin " + "new ".repeat(3_000) + "end";

        assertThat(WordDiff.between(before, now))
                .extracting(Piece::mark)
                .containsExactly(Mark.SAME, Mark.GONE, Mark.NEW, Mark.SAME);
    }

    private static String joined(String before, String now, Mark without) {
        return WordDiff.between(before, now).stream()
                .filter(piece -> piece.mark() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        return IntStream.range(0, 60)
                .mapToObj(i -> "word" + random.nextInt(8) + (random.nextInt(5) == 0 ? ",\n" : " "))
                .collect(Collectors.joining());
    }
}
