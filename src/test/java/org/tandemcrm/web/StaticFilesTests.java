package org.tandemcrm.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.house.KitTest;

/** The files that pages load: versioned, cached for a year, complete. */
@KitTest
class StaticFilesTests {

    private static final Path STYLES = Path.of("src/main/resources/static/css");

    private final MockMvcTester pages;

    StaticFilesTests(@Autowired MockMvcTester pages) {
        this.pages = pages;
    }

    @Test
    void everyFileOfAPageHasAVersionedAddressThatAnswersAndStays() throws Exception {
        var page =
                Jsoup.parse(
                        pages.get().uri("/lookbook").exchange().getResponse().getContentAsString());
        List<String> files =
                page.select("script[src], link[href], use[href]").stream()
                        .map(file -> file.hasAttr("src") ? file.attr("src") : file.attr("href"))
                        .map(address -> address.replaceFirst("#.*", ""))
                        .distinct()
                        .toList();
        assertThat(files)
                .hasSizeGreaterThan(5)
                .allMatch(file -> file.matches(".*-[0-9a-f]{32}\\.\\w+"));
        for (String file : files) {
            assertThat(pages.get().uri(file))
                    .as(file)
                    .hasStatusOk()
                    .hasHeader("Cache-Control", "max-age=31536000, public");
        }
    }

    @Test
    void oneStyleSheetHoldsEveryFileInItsLayer() throws Exception {
        Element link =
                Jsoup.parse(
                                pages.get()
                                        .uri("/lookbook")
                                        .exchange()
                                        .getResponse()
                                        .getContentAsString())
                        .expectFirst("link[rel=stylesheet]");
        MvcTestResult sheet = pages.get().uri(link.attr("href")).exchange();
        assertThat(sheet).hasContentTypeCompatibleWith("text/css");
        String css = sheet.getResponse().getContentAsString();
        assertThat(css).doesNotContain("@import url").doesNotContain("@charset");
        assertThat(css).contains("@layer vendor {\n", "@media print {\n@layer utilities {");
        for (Path file : files()) {
            assertThat(css).as(file.toString()).contains(Files.readString(file));
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(STYLES)) {
            return files.filter(file -> !file.endsWith("app.css")).toList();
        }
    }
}
