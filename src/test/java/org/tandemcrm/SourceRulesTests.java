package org.tandemcrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandemcrm.Sources.Part;

/** What can only be seen in the text: sentences on types, sizes, marks of unfinished work. */
class SourceRulesTests {

    private static final int LONGEST_METHOD = 40;
    private static final int LONGEST_TYPE = 250;
    private static final Set<String> NOT_OURS = Set.of("target", ".git", "data", ".idea");
    private static final Pattern UNFINISHED =
            Pattern.compile("\\b(TO" + "DO|FIX" + "ME|Unsupported" + "OperationException)\\b");
    private static final Pattern REGISTRY =
            Pattern.compile(
                    "(repo1?\\.%s\\.|registry\\.%s|(deb|security)\\.%s\\.)"
                            .formatted("maven", "npm", "debian"));

    private static final Sources MAIN = Sources.under(Path.of("src/main/java"));

    @Test
    void everyPublicTypeAndEveryPackageHasASentenceOfJavadoc() {
        assertThat(undocumented(MAIN)).isEmpty();
    }

    @Test
    void noMethodAndNoTypeIsTooLong() {
        assertThat(tooLong(MAIN)).isEmpty();
    }

    @Test
    void everyPackageHasItsPackageInfo() throws IOException {
        assertThat(packagesWithoutInfo(Path.of("src/main/java/org"))).isEmpty();
    }

    @Test
    void amongTheSourcesLiesNothingElse() throws IOException {
        assertThat(filesWithout(".java", Path.of("src/main/java"))).isEmpty();
    }

    @Test
    void nothingIsMarkedAsUnfinished() {
        assertThat(linesWith(UNFINISHED, Path.of("src"))).isEmpty();
    }

    @Test
    void noFileNamesAPackageRegistry() {
        assertThat(linesWith(REGISTRY, Path.of("."))).isEmpty();
    }

    @Test
    void aMissingSentenceIsCaught() {
        var sources =
                Sources.of(
                        Map.of(
                                "Silent.java", "package a; public class Silent {}",
                                "Inner.java", "package a; class Inner {}",
                                "Said.java", "package a; /** Said. */ public record Said() {}",
                                "package-info.java", "package a;"));
        assertThat(undocumented(sources)).containsExactlyInAnyOrder("/Silent.java Silent", "a");
    }

    @Test
    void aMethodAndATypeThatAreTooLongAreCaughtAndCommentsDoNotCount() {
        var body = "int i = 0;\n".repeat(LONGEST_METHOD);
        var comment = "// why\n\n".repeat(LONGEST_METHOD);
        var long251 = "int f;\n".repeat(LONGEST_TYPE);
        var sources =
                Sources.of(
                        Map.of(
                                "A.java", "class A { void longer() {\n" + body + "} }",
                                "B.java", "class B { void commented() {\n" + comment + "} }",
                                "C.java", "class C {\n" + long251 + "}"));
        assertThat(tooLong(sources)).containsExactlyInAnyOrder("/A.java longer", "/C.java C");
    }

    @Test
    void aPackageWithoutInfoAndAnUnfinishedLineAreCaught(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("A.java"), "class A {} // " + "TO" + "DO more");
        Files.writeString(folder.resolve("pom.xml"), "<url>https://repo." + "maven.example</url>");
        assertThat(packagesWithoutInfo(folder)).containsExactly(folder);
        assertThat(linesWith(UNFINISHED, folder)).hasSize(1);
        assertThat(linesWith(REGISTRY, folder)).hasSize(1);
    }

    private static List<String> undocumented(Sources sources) {
        return Stream.concat(sources.types().stream(), sources.packages().stream())
                .filter(part -> part.isPublic() && !part.documented())
                .map(Part::name)
                .toList();
    }

    private static List<String> tooLong(Sources sources) {
        return Stream.concat(
                        sources.methods().stream().filter(part -> part.lines() > LONGEST_METHOD),
                        sources.types().stream().filter(part -> part.lines() > LONGEST_TYPE))
                .map(Part::name)
                .toList();
    }

    private static Set<Path> packagesWithoutInfo(Path root) throws IOException {
        try (var paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .collect(Collectors.toSet());
        }
    }

    private static List<Path> filesWithout(String ending, Path root) throws IOException {
        try (var paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().endsWith(ending))
                    .toList();
        }
    }

    private static List<String> linesWith(Pattern pattern, Path root) {
        try (var paths = Files.walk(root)) {
            return paths.filter(path -> root.relativize(path).getNameCount() > 0)
                    .filter(path -> !NOT_OURS.contains(root.relativize(path).getName(0).toString()))
                    .filter(Files::isRegularFile)
                    .flatMap(
                            path ->
                                    text(path)
                                            .lines()
                                            .filter(line -> pattern.matcher(line).find())
                                            .map(line -> path + ": " + line.strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty for a file that is no text. */
    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (MalformedInputException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
