package org.tandemcrm.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One person's browser, which hears every complaint: errors and warnings on the console, exceptions
 * of scripts, answers of 400 and above, requests to other machines, and reports of the content
 * policy. Labels, buttons and links are found by what a person reads on them.
 */
public final class Browser implements AutoCloseable {

    private final String base;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final Set<Integer> expected = new HashSet<>();

    private Browser(String base) {
        this.base = base;
        this.context =
                Chromium.get()
                        .newContext(
                                new com.microsoft.playwright.Browser.NewContextOptions()
                                        .setBaseURL(base)
                                        .setLocale("en-GB")
                                        .setTimezoneId("Europe/Berlin")
                                        .setViewportSize(View.DESKTOP, View.HEIGHT));
        context.setDefaultTimeout(20_000);
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> complaints.add("script: " + error.error()));
        context.onRequest(this::hear);
        context.onResponse(this::hear);
        this.page = context.newPage();
    }

    static Browser at(String base) {
        return new Browser(base);
    }

    /** Another person's browser, with cookies of its own; close it with try. */
    public Browser another() {
        return new Browser(base);
    }

    /** The page itself, for what has no word here. */
    public Page page() {
        return page;
    }

    /** From now on these statuses are part of the story. */
    public Browser expecting(Integer... statuses) {
        expected.addAll(List.of(statuses));
        return this;
    }

    public Browser open(String path) {
        page.navigate(path);
        return this;
    }

    public Browser fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    public Browser choose(String label, String option) {
        field(label).selectOption(new SelectOption().setLabel(option));
        return this;
    }

    public Browser check(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    public Browser upload(String label, Path... files) {
        page.getByLabel(label).setInputFiles(files);
        return this;
    }

    public Browser press(String button) {
        button(button).click();
        page.waitForLoadState();
        return this;
    }

    public Browser follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    public Browser key(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Waits until the page shows the text. */
    public Browser sees(String text) {
        try {
            page.getByText(text).locator("visible=true").first().waitFor();
        } catch (TimeoutError late) {
            throw new AssertionError(
                    "\"%s\" is not on %s, but this:%n%s"
                            .formatted(text, path(), page.locator("body").innerText()),
                    late);
        }
        return this;
    }

    public Browser doesNotSee(String text) {
        assertThat(page.getByText(text).locator("visible=true").count()).as(text).isZero();
        return this;
    }

    public String heading() {
        return page.locator("h1").first().innerText();
    }

    /** The path with its query where the browser is now. */
    public String path() {
        URI now = URI.create(page.url());
        return now.getRawQuery() == null ? now.getPath() : now.getPath() + "?" + now.getRawQuery();
    }

    /** Checks this page in both themes and both widths, with axe and for sideways overflow. */
    public Browser mustBeAccessible() {
        assertThat(Axe.findings(page)).as("axe at " + path()).isEmpty();
        return this;
    }

    /** Fails with everything that this browser has heard so far. */
    public void mustBeContent() {
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }

    /** Four pictures of this page: name-1440-light.png and so on. */
    public Browser pictures(Path folder, String name) {
        for (View view : View.values()) {
            view.showOn(page);
            picture(folder.resolve(name + "-" + view.label() + ".png"));
        }
        View.DESKTOP_LIGHT.showOn(page);
        return this;
    }

    public Browser picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }

    private Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** By its label; the star of a required field is not part of it. */
    private Locator field(String label) {
        String exactly = "^" + label.replaceAll("[^\\w\\s]", "\\\\$0") + "\\*?$";
        return page.getByLabel(Pattern.compile(exactly)).first();
    }

    /** Heard, not routed: a browser whose requests are routed keeps nothing in its cache. */
    private void hear(Request request) {
        URI asked = URI.create(request.url());
        if (!"127.0.0.1".equals(asked.getHost()) && !"data".equals(asked.getScheme())) {
            complaints.add("request to another machine: " + asked);
        }
        if (request.url().endsWith("/csp-report")) {
            complaints.add("content policy: " + request.postData());
        }
    }

    private void hear(Response response) {
        if (response.status() >= 400 && !expected.contains(response.status())) {
            complaints.add(response.status() + " " + response.url());
        }
    }

    private void hear(ConsoleMessage message) {
        boolean loud = message.type().equals("error") || message.type().equals("warning");
        boolean known =
                message.text().startsWith("Failed to load resource")
                        && expected.stream()
                                .anyMatch(status -> message.text().contains("" + status));
        if (loud && !known) {
            complaints.add("console: " + message.text() + " " + message.location());
        }
    }
}
