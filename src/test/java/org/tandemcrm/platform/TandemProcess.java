package org.tandemcrm.platform;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The real application in a process of its own, on a data directory of its own, to be asked and
 * killed.
 */
final class TandemProcess implements AutoCloseable {

    static final String OWNER = "owner@example.com";
    static final String PASSWORD = "correct horse battery staple";

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path folder;
    private final int port;
    private final List<String> more;
    private final HttpClient http = HttpClient.newHttpClient();
    private Optional<Postmaster> killed = Optional.empty();
    private @Nullable Process process;

    TandemProcess(Path folder, String... more) throws IOException {
        this.folder = folder;
        this.more = List.of(more);
        try (var socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    Path cluster() {
        return folder.resolve("data/postgres/cluster");
    }

    void start() throws IOException {
        var builder = new ProcessBuilder(command()).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log()));
        builder.environment().put("TANDEM_DATA_DIR", folder.resolve("data").toString());
        builder.environment().put("TANDEM_OWNER_EMAIL", OWNER);
        builder.environment().put("TANDEM_OWNER_PASSWORD", PASSWORD);
        process = builder.start();
    }

    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    void killServer() throws IOException {
        killed = Postmaster.read(cluster());
        killed.orElseThrow().kill();
    }

    /**
     * How long it takes from now until the application says that it and its (new) server are well.
     */
    Duration untilReady() throws IOException, InterruptedException {
        var began = System.nanoTime();
        while (!well()) {
            var waited = Duration.ofNanos(System.nanoTime() - began);
            if (waited.compareTo(PATIENCE) > 0) {
                throw new AssertionError(
                        "not ready after %s:%n%s"
                                .formatted(waited, Files.readString(log().toPath())));
            }
            Thread.sleep(50);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private boolean well() throws IOException, InterruptedException {
        if (killed.isPresent() && Postmaster.read(cluster()).filter(this::anew).isEmpty()) {
            return false;
        }
        var question =
                HttpRequest.newBuilder(at("/actuator/health"))
                        .timeout(Duration.ofSeconds(20))
                        .build();
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean anew(Postmaster server) {
        return !killed.equals(Optional.of(server));
    }

    private File log() {
        return folder.resolve("application.log").toFile();
    }

    private List<String> command() {
        var classPath =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !entry.endsWith("test-classes"))
                        .collect(Collectors.joining(File.pathSeparator));
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xms160m", "-Xmx512m", "-XX:MetaspaceSize=160m"));
        words.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath));
        words.addAll(List.of("org.tandemcrm.TandemApplication", "--server.port=" + port));
        words.addAll(more);
        return words;
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }
}
