package org.tandemcrm.house;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The machine's own Chromium and Node, started once and shared by every browser test. */
final class Chromium {

    /** It knows no other machine than this one. */
    private static final List<String> CALM =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");

    private static com.microsoft.playwright.@Nullable Browser running;

    private Chromium() {}

    /** What is missing, as a sentence; empty if nothing is. */
    static String missing() {
        if (chromium().isEmpty()) {
            return "no chromium on the PATH (Debian: apt-get install chromium)";
        }
        return node().isEmpty() ? "no node on the PATH (Debian: apt-get install nodejs)" : "";
    }

    static synchronized com.microsoft.playwright.Browser get() {
        if (running == null) {
            System.setProperty("playwright.nodejs.path", node().orElseThrow().toString());
            Playwright playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(playwright)));
            running =
                    playwright
                            .chromium()
                            .launch(
                                    new BrowserType.LaunchOptions()
                                            .setExecutablePath(chromium().orElseThrow())
                                            .setArgs(CALM));
        }
        return running;
    }

    /** Politely asked, a browser under load may take half a minute to go; nobody needs it now. */
    private static void end(Playwright playwright) {
        ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().command().orElse("").contains("chrom"))
                .forEach(ProcessHandle::destroyForcibly);
        playwright.close();
    }

    private static Optional<Path> chromium() {
        return onPath("chromium", "chromium-browser", "google-chrome");
    }

    private static Optional<Path> node() {
        String given = System.getenv("PLAYWRIGHT_NODEJS_PATH");
        return given != null && Files.isExecutable(Path.of(given))
                ? Optional.of(Path.of(given))
                : onPath("node", "nodejs");
    }

    private static Optional<Path> onPath(String... names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(names)
                .flatMap(
                        name ->
                                Arrays.stream(path.split(File.pathSeparator))
                                        .filter(folder -> !folder.isEmpty())
                                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
