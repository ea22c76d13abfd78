package org.tandemcrm.capture.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages without a script have the dark colours of all other pages. */
class OutsideColoursTests {

    private static final Path CSS = Path.of("src/main/resources/static/css");
    private static final Pattern COLOUR = Pattern.compile("(--[a-z-]+): ([^;]+);");

    @Test
    void strangersSeeTheSameDark() throws IOException {
        Map<String, String> ours = colours("tokens.css", "[data-bs-theme=\"dark\"] {");

        assertThat(ours).containsKeys("--canvas", "--ink", "--tblr-link-color-rgb");
        assertThat(colours("capture.css", ".by-eye {")).isEqualTo(ours);
    }

    /** What every block with that head says, together. */
    private static Map<String, String> colours(String file, String head) throws IOException {
        Map<String, String> colours = new TreeMap<>();
        Matcher block =
                Pattern.compile("(?m)^ *" + Pattern.quote(head) + "([^}]*)")
                        .matcher(Files.readString(CSS.resolve(file)));
        while (block.find()) {
            Matcher colour = COLOUR.matcher(block.group(1));
            while (colour.find()) {
                colours.put(colour.group(1), colour.group(2));
            }
        }
        return colours;
    }
}
