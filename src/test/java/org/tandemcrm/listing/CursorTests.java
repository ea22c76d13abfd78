package org.tandemcrm.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    private static final Column NAME = Column.text("name", "Name", "name").sortable();
    private static final Column HEAT = Column.number("heat", "Heat", "heat").sortable();
    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "a\nb", "ä€😀", "'; drop table x", "\uFFFD"})
    void aCursorComesBackAsItWas(String key) {
        var text = new Cursor(key, ID).encode("leads name");

        assertThat(Cursor.decode(text, "leads name", NAME)).isEqualTo(new Cursor(key, ID));
        assertThat(text).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void aCursorOfAnotherListOrOrderIsRefused() {
        var text = new Cursor("anna", ID).encode("leads name");

        assertThatThrownBy(() -> Cursor.decode(text, "leads -name", NAME))
                .isInstanceOf(UnknownParameter.class);
        assertThatThrownBy(() -> Cursor.decode(text, "deals name", NAME))
                .isInstanceOf(UnknownParameter.class);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aChangedCursorIsRefused(long seed) {
        var random = new Random(seed);
        var bytes = Base64.getUrlDecoder().decode(new Cursor("anna", ID).encode("leads name"));
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(7));
        var changed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        assertThatThrownBy(() -> Cursor.decode(changed, "leads name", NAME))
                .as("seed %d", seed)
                .isInstanceOf(UnknownParameter.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "abc", "bm9wZQ", "====", "\uD800"})
    void garbageIsRefused(String garbage) {
        assertThatThrownBy(() -> Cursor.decode(garbage, "leads name", NAME))
                .isInstanceOf(UnknownParameter.class);
    }

    @Test
    void aForgedKeyThatTheDatabaseCouldNotReadIsRefused() {
        var forged = new Cursor("much", ID).encode("leads heat");

        assertThatThrownBy(() -> Cursor.decode(forged, "leads heat", HEAT))
                .isInstanceOf(UnknownParameter.class);
        assertThat(Base64.getUrlDecoder().decode(forged))
                .asString(StandardCharsets.UTF_8)
                .contains("much");
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }
}
