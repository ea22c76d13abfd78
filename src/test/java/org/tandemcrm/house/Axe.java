package org.tandemcrm.house;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What axe finds on a page, desktop and phone, light and dark; and what sticks out sideways. The
 * engine is put into the page once, when its styles are there; in the dark only what has to do with
 * colour is asked again.
 */
final class Axe {

    private static final String ENGINE = read();

    private static final String RUN =
            """
            async colours => {
              const only = colours
                ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
                : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
              const found = await axe.run(document, { runOnly: only, resultTypes: ['violations'], preload: false });
              return found.violations.flatMap(rule => rule.nodes.map(node =>
                `${rule.id} at ${node.target.join(' ')}: ${node.failureSummary}`));
            }
            """;

    private static final String OVERFLOW =
            """
            () => {
              const room = document.documentElement.clientWidth;
              const wide = document.documentElement.scrollWidth - room;
              if (wide <= 0) return [];
              const out = [...document.querySelectorAll('body *')].filter(e => {
                const box = e.getBoundingClientRect();
                return box.width && box.right > room + 1;
              }).slice(0, 3).map(e => e.tagName.toLowerCase() + '.' + e.className);
              return [wide + ' px too wide: ' + out.join(', ')];
            }
            """;

    private Axe() {}

    /** What is found while the page still moves, as a font comes, is looked at once more. */
    static List<String> findings(Page page) {
        page.waitForLoadState();
        page.evaluate(ENGINE);
        List<String> found = look(page);
        if (found.isEmpty()) {
            return found;
        }
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return look(page);
    }

    private static List<String> look(Page page) {
        List<String> findings = new ArrayList<>();
        for (View view : View.values()) {
            view.showOn(page);
            texts(page.evaluate(RUN, view.dark()))
                    .forEach(each -> findings.add(view.label() + " " + each));
            texts(page.evaluate(OVERFLOW)).forEach(each -> findings.add(view.label() + " " + each));
        }
        View.DESKTOP_LIGHT.showOn(page);
        return findings;
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }

    private static String read() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
